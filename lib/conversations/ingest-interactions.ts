import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival, Landed } from "./arrival";
import type { Batch } from "./ingest/batch";
import { nameLanguages } from "./ingest/language-of";
import { closeBatch, inGivenOrder, inOrder, openBatch } from "./ingest/open-batch";
import { planArrival } from "./ingest/plan-arrival";
import { settled } from "./ingest/settled";
import { releaseReopened } from "./release-reopened";

/**
 * Takes a batch of what customers sent (up to 100) into the history, in one transaction of at most eight statements,
 * a few more where something is reopened: each external id is one interaction, whatever the order, the account or the number of times it comes. Our
 * own posts go to `recordNatives`. Throws whatever the database says; then nothing of the batch is stored.
 */
export async function ingestInteractions(outer: Ctx, given: readonly Arrival[]): Promise<Landed[]> {
  if (given.length === 0) return [];
  const arrivals = await nameLanguages(given.map((arrival) => settled(arrival, outer.now())));
  return inTransaction(outer, async (ctx) => {
    const seen = arrivals.flatMap(({ inbound }) =>
      inbound.customer ? [{ channel: inbound.channel, author: inbound.customer }] : [],
    );
    const batch = await openBatch(ctx, arrivals, seen);
    const landed = new Map(inOrder(arrivals).map((arrival) => [arrival, planArrival(batch, arrival)]));
    await closeBatch(ctx, batch);
    await releaseReopened(ctx, reopenedBy(batch));
    return inGivenOrder(arrivals, landed);
  });
}

function reopenedBy({ plan }: Batch): string[] {
  return plan.acts.flatMap(({ kind, conversationId }) => (kind === "reopened" ? [conversationId] : []));
}
