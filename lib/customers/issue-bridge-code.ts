import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { BRIDGE_CODE_HOURS, makeBridgeCode } from "./rules/bridge-code";

const MOST_AT_ONCE = 10;

/**
 * Makes a code for one handle, to be told to them in private and quoted by them from another: it ties the two for 72
 * hours. The caller has checked the right to the conversation. Throws Refused `too-many-codes` beyond ten that run.
 */
export async function issueBridgeCode(
  ctx: Ctx,
  { conversationId, handleId }: { conversationId: string; handleId: string },
): Promise<{ code: string; endsAt: string }> {
  const now = ctx.now();
  const running = await ctx.db.bridgeCode.count({ where: { conversationId, endsAt: { gt: now } } });
  if (running >= MOST_AT_ONCE) throw new Refused("too-many-codes");
  const id = uuidv7(now, ctx.random);
  const code = makeBridgeCode(ctx.random);
  const endsAt = after(now, BRIDGE_CODE_HOURS * HOUR);
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  await ctx.db.bridgeCode.create({
    data: { id, code, conversationId, handleId, agentId, issuedAt: now, endsAt },
  });
  await writeEntry(ctx, {
    action: "bridge-code.issued",
    subject: "bridge-code",
    subjectId: id,
    values: { conversationId, handleId },
  });
  return { code, endsAt: endsAt.toISOString() };
}
