import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Correction } from "./correction-schemas";
import { getVisibleInteraction } from "./get-visible-interaction";
import { keepUndo } from "./keep-undo";
import { lockVisible } from "./lock-visible";
import { requireSecond } from "./safety/need-second";
import { writeCorrection } from "./write-correction";

/** Of a customer's message, or of an answer of ours. */
const OF = {
  inbound: ["closer", "not-closer"],
  outbound: ["useful", "acknowledgement"],
  internal: [],
} satisfies Record<string, readonly Correction[]>;

export interface Corrected {
  conversationId: string;
  undoId: string | null;
}

/**
 * Says against the rules whether a customer's message asks for anything, or whether an answer of ours is of use; the
 * turns of its conversation are derived anew. Logged with who said so. Throws NotFound; Refused `not-correctable` for a
 * call, a note, or the wrong side's word, and `closer-first` for what was said before any answer of ours, and
 * `safety-needs-second` for what would take somebody in danger out of the clocks.
 */
export async function correctTurn(outer: Ctx, interactionId: string, says: Correction): Promise<Corrected> {
  const { direction, kind } = await getVisibleInteraction(outer, interactionId);
  const mayBe: readonly Correction[] = OF[direction];
  if (kind === "call" || !mayBe.includes(says)) throw new Refused("not-correctable");
  return inTransaction(outer, async (ctx) => {
    const { conversationId } = await ctx.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
    if (conversationId === null) throw new Refused("not-correctable");
    await lockVisible(ctx, conversationId);
    if (says === "closer") await requireSecond(ctx, conversationId);
    if (says === "closer" && !(await isAfterAnswer(ctx, interactionId))) throw new Refused("closer-first");
    const before = await writeCorrection(ctx, { conversationId, interactionId, says });
    const undoId = await keepUndo(ctx, { kind: "correct", conversationId, interactionId, says, before });
    return { conversationId, undoId };
  });
}

async function isAfterAnswer(ctx: Ctx, interactionId: string): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Interaction" i JOIN "Interaction" a ON a."conversationId" = i."conversationId"
    WHERE i.id = ${interactionId}::uuid AND a.direction = 'outbound' AND a."authorType" IN ('agent', 'account')
      AND a."publishedAt" <= i."publishedAt" AND a."deletedAt" IS NULL LIMIT 1`;
  return rows.length > 0;
}
