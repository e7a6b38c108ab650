import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { idKey, type NewInteraction } from "@/lib/conversations/ingest/batch";
import { writePlan } from "@/lib/conversations/ingest/write-plan";
import { rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { readPolicy } from "@/lib/response-times/read-policy";
import { closeRecorded, writeClosed } from "./close-recorded";
import { openTaking } from "./open-taking";
import { planRecorded } from "./plan-recorded";
import { siftKnown } from "./sift-known";
import type { RecordedBatch, Taken, Taking } from "./taking";
import { writeRecordedCalls } from "./write-recorded-calls";

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
      for (const row of plan.interactions) row.inReplyToId = repliedTo(taking, row);
      const closed = closeRecorded(ctx, taking, await readPolicy(ctx));
      await writePlan(ctx, taking);
      await writeRecordedCalls(ctx, taking);
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
    const taken = { conversations: opened, interactions: plan.interactions.length, known, erased, errors };
    await batch.keep?.(ctx, taken);
    return taken;
  });
}

function repliedTo({ known, planned }: Taking, row: NewInteraction): string | null {
  if (row.inReplyToExternalId === null) return null;
  const key = idKey(row.channel, row.inReplyToExternalId);
  return known.get(key)?.id ?? planned.get(key)?.id ?? null;
}
