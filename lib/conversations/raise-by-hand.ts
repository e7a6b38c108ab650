import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import { actorOf, type FlagDone } from "./clear-flag";
import type { RaiseFlag } from "./flag-schemas";
import { lockVisible } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";

/**
 * Raises a flag that no rule saw, with a note of why: on what was said, else on what the customer said last. Level, due
 * time and rank follow at once. Throws NotFound, Conflict `flag-stands` and `flag-resolved`.
 */
export function raiseByHand(
  outer: Ctx,
  conversationId: string,
  { kind, interactionId, note }: RaiseFlag,
): Promise<FlagDone> {
  return inTransaction(outer, async (ctx) => {
    const { status } = await lockVisible(ctx, conversationId);
    if (status === "resolved") throw new Conflict("flag-resolved");
    const on = await ctx.db.interaction.findFirst({
      where: { conversationId, direction: "inbound", ...(interactionId ? { id: interactionId } : {}) },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      select: { id: true, threadId: true, publishedAt: true },
    });
    if (!on) throw new NotFound("not-found");
    const standing = await ctx.db.flag.count({ where: { conversationId, kind, clearedAt: null } });
    if (standing > 0) throw new Conflict("flag-stands");
    const { kinds, version } = await readFlagRules(ctx);
    const flagId = uuidv7(ctx.now(), ctx.random);
    await ctx.db.flag.create({
      data: {
        id: flagId,
        conversationId,
        threadId: on.threadId,
        interactionId: on.id,
        kind,
        evidence: { code: "by-hand", values: { note }, spans: [] },
        weight: kinds[kind].weight,
        sinceAt: on.publishedAt,
        raisedAt: ctx.now(),
        raisedById: actorOf(ctx),
        rulesVersion: version,
      },
    });
    const values = { flagId, flag: kind, interactionId: on.id };
    await recordActs(ctx, [{ conversationId, kind: "flag-raised", values, threadIds: [on.threadId] }]);
    await rebuildTurns(ctx, [conversationId]);
    await recordChanges(ctx, [
      { kind: "flag.raised", conversationId, interactionId: on.id, values: { flagId, reason: kind } },
    ]);
    return { conversationId, flagId, undoId: null };
  });
}
