import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { type FlagEvidence, SAFETY_KINDS } from "@/lib/red-flags/schemas";
import { keepUndo } from "./keep-undo";
import { lockVisible } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { requireSecond } from "./safety/need-second";

export interface FlagDone {
  conversationId: string;
  flagId: string;
  undoId: string | null;
}

/**
 * Says that a flag is not so, with a reason: level, due time and rank follow at once, and the same interaction raises it
 * no more. Throws NotFound, Conflict `flag-over`; Refused `safety-needs-second` for a life in danger.
 */
export function clearFlag(outer: Ctx, flagId: string, reason: string): Promise<FlagDone> {
  return inTransaction(outer, async (ctx) => {
    const flag = await ctx.db.flag.findUnique({ where: { id: flagId } });
    if (!flag) throw new NotFound("not-found");
    const { conversationId, kind, threadId, interactionId } = flag;
    await lockVisible(ctx, conversationId);
    if (SAFETY_KINDS.some((each) => each === kind)) await requireSecond(ctx, conversationId);
    const cleared = await ctx.db.flag.updateManyAndReturn({
      where: { conversationId, kind, clearedAt: null },
      data: { clearedAt: ctx.now(), ending: "cleared", clearedById: actorOf(ctx), clearReason: reason },
      select: { id: true, evidence: true },
    });
    if (!cleared.some(({ id }) => id === flagId)) throw new Conflict("flag-over");
    const { code } = flag.evidence as unknown as FlagEvidence;
    const values = { flagId, flag: kind, code, interactionId };
    await recordActs(ctx, [{ conversationId, kind: "flag-cleared", values, threadIds: [threadId] }]);
    await rebuildTurns(ctx, [conversationId]);
    const flagIds = cleared.map(({ id }) => id);
    const undoId = await keepUndo(ctx, { kind: "clear-flag", conversationId, flagIds });
    return { conversationId, flagId, undoId };
  });
}

export function actorOf(ctx: Ctx): string | null {
  return ctx.actor.type === "agent" ? ctx.actor.agentId : null;
}
