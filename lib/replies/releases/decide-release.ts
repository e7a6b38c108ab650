import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound, Refused } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { RELEASE_MS } from "./ask-release";
import { getRelease } from "./get-release";
import { leadOnShift } from "./lead-on-shift";
import type { Release } from "./release-schemas";

/**
 * Lets a stopped text out, for 15 minutes and its writer alone, or refuses it: a lead may, and an agent where no lead is
 * on shift; never whoever asked. Throws NotFound, Forbidden `own-release` or `lead-on-shift`, Refused `release-over`,
 * Conflict `release-decided`.
 */
export async function decideRelease(outer: Ctx, id: string, isAgreed: boolean): Promise<Release> {
  const { agentId, role } = actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const release = await ctx.db.guardRelease.findUnique({ where: { id } });
    if (!release) throw new NotFound("not-found");
    const { conversationId, kinds } = release;
    const { teamId } = await lockVisible(ctx, conversationId);
    if (release.askedById === agentId) throw new Forbidden("own-release");
    if (role === "agent" && (await leadOnShift(ctx, teamId))) throw new Forbidden("lead-on-shift");
    const now = ctx.now();
    if (release.state === "asked" && release.endsAt <= now) throw new Refused("release-over");
    const { count } = await ctx.db.guardRelease.updateMany({
      where: { id, state: "asked" },
      data: {
        state: isAgreed ? "agreed" : "refused",
        decidedById: agentId,
        decidedAt: now,
        ...(isAgreed ? { endsAt: after(now, RELEASE_MS) } : {}),
      },
    });
    if (count === 0) throw new Conflict("release-decided");
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    await writeEntry(ctx, {
      action: isAgreed ? "guard.release-agreed" : "guard.release-refused",
      subject: "guard-release",
      subjectId: id,
      values: { conversationId, kinds, askedBy: release.askedById },
    });
  });
  return getRelease(outer, id);
}
