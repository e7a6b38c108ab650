import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getHold } from "./get-hold";
import { requireSubject } from "./require-subject";
import type { AskHold, Hold } from "./schemas";

/**
 * Asks for a hold on a person or a conversation; it is in force once a second lead or admin confirms it. Throws Conflict
 * `hold-already`, NotFound, Forbidden.
 */
export async function askHold(outer: Ctx, { customerId, conversationId, reason }: AskHold): Promise<Hold> {
  const id = await inTransaction(outer, async (ctx) => {
    const { agentId } = await requireSubject(ctx, { customerId, conversationId });
    const id = uuidv7(ctx.now(), ctx.random);
    const asked = await ctx.db.$executeRaw`
      INSERT INTO "Hold" (id, "customerId", "conversationId", reason, "askedById", "askedAt")
      VALUES (${id}::uuid, ${customerId ?? null}::uuid, ${conversationId ?? null}::uuid, ${reason}, ${agentId}::uuid,
        ${ctx.now()}::timestamptz) ON CONFLICT DO NOTHING`;
    if (asked === 0) throw new Conflict("hold-already");
    const values = { customerId, conversationId, reason };
    await writeEntry(ctx, { action: "hold.asked", subject: "hold", subjectId: id, values });
    return id;
  });
  return getHold(outer, id);
}
