import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { writePlan } from "@/lib/conversations/ingest/write-plan";
import { rebuildTurns } from "@/lib/conversations/rebuild-turns";
import type { TargetRow } from "@/lib/response-times/rules/turn-target";
import { closeRecorded, writeClosed } from "./close-recorded";
import { openTaking } from "./open-taking";
import { planRecorded } from "./plan-recorded";
import { siftKnown } from "./sift-known";
import type { RecordedBatch, Taken, Taking } from "./taking";

/**
 * Takes a batch of recorded conversations into the history, whole and resolved, with how far the import got: one
 * transaction. Nothing goes on the change feed. Throws Conflict `import-taken-over` when another run has gone on with it.
 */
export async function takeRecorded(outer: Ctx, batch: RecordedBatch): Promise<Taken> {
  const sifted = await siftKnown(outer, batch.conversations);
  return inTransaction(outer, async (ctx) => {
    const taking = await openTaking(ctx, batch, sifted.fresh);
    for (const recorded of sifted.fresh) planRecorded(taking, recorded);
    const { plan } = taking;
    if (plan.interactions.length > 0) {
      for (const row of plan.interactions) row.inReplyToId = repliedTo(taking, row.inReplyToExternalId);
      const closed = closeRecorded(ctx, taking, await targetsIn(ctx));
      await writePlan(ctx, taking);
      await writeClosed(ctx, closed);
      await rebuildTurns(ctx, [...taking.grown]);
    }
    const opened = [...taking.conversations.values()].filter(({ isNew }) => isNew).length;
    const { known, erased } = sifted;
    const moved = await ctx.db.historyImport.updateMany({
      where: { id: batch.importId, fence: batch.fence, state: "running" },
      data: {
        done: batch.to,
        createdConversations: { increment: opened },
        createdInteractions: { increment: plan.interactions.length },
        knownInteractions: { increment: known },
      },
    });
    if (moved.count === 0) throw new Conflict("import-taken-over");
    const errors = [...sifted.errors, ...taking.errors];
    return { conversations: opened, interactions: plan.interactions.length, known, erased, errors };
  });
}

function repliedTo({ known, planned }: Taking, externalId: string | null): string | null {
  if (externalId === null) return null;
  return known.get(`x ${externalId}`)?.id ?? planned.get(externalId)?.id ?? null;
}

function targetsIn(ctx: Ctx): Promise<TargetRow[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<TargetRow[]>`
    SELECT "accountId", channel, audience, seconds FROM "Target"
    WHERE "fromAt" <= ${now}::timestamptz AND ("untilAt" IS NULL OR "untilAt" > ${now}::timestamptz)`;
}
