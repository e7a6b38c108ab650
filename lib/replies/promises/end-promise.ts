import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { rebuildTurns } from "@/lib/conversations/rebuild-turns";
import type { GivenPromise } from "../promise-schemas";
import { getPromise } from "./get-promise";
import { type LockedPromise, lockPromise } from "./lock-promise";

/**
 * Says that a promise is kept: now, or by an answer or call since, which counts by its own time. Kept after it was due
 * it stays broken, and is kept late. Throws NotFound, Conflict `promise-over`.
 */
export function keepPromise(outer: Ctx, id: string, interactionId?: string): Promise<GivenPromise> {
  return endPromise(
    outer,
    id,
    "promise.kept",
    async (ctx, { conversationId, createdAt, dueAt, brokenAt }) => {
      const keptAt = interactionId
        ? await saidAt(ctx, { conversationId, interactionId, after: createdAt })
        : ctx.now();
      const isLate = keptAt > dueAt;
      return { keptAt, keptById: interactionId ?? null, brokenAt: isLate ? (brokenAt ?? dueAt) : null };
    },
  );
}

/** Lets a promise go, with the reason: they no longer need it, it was a mistake. Throws NotFound, Conflict `promise-over`. */
export function releasePromise(outer: Ctx, id: string, reason: string): Promise<GivenPromise> {
  return endPromise(outer, id, "promise.released", async (ctx) => ({
    releasedAt: ctx.now(),
    endReason: reason,
  }));
}

interface Ending {
  keptAt?: Date;
  keptById?: string | null;
  brokenAt?: Date | null;
  releasedAt?: Date;
  endReason?: string;
}

async function endPromise(
  outer: Ctx,
  id: string,
  action: string,
  endingOf: (ctx: Ctx, promise: LockedPromise) => Promise<Ending>,
): Promise<GivenPromise> {
  const { agentId } = actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const promise = await lockPromise(ctx, id);
    const { conversationId } = promise;
    await ctx.db.givenPromise.update({
      where: { id },
      data: { ...(await endingOf(ctx, promise)), endedById: agentId },
    });
    await rebuildTurns(ctx, [conversationId], "answered");
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    await writeEntry(ctx, { action, subject: "promise", subjectId: id, values: { conversationId } });
  });
  return getPromise(outer, id);
}

async function saidAt(
  ctx: Ctx,
  { conversationId, interactionId, after }: { conversationId: string; interactionId: string; after: Date },
): Promise<Date> {
  const said = await ctx.db.interaction.findFirst({
    where: { id: interactionId, conversationId, publishedAt: { gt: after } },
    select: { publishedAt: true },
  });
  if (!said) throw new NotFound("not-found");
  return said.publishedAt;
}
