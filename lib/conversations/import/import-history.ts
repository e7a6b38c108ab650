import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { ReadOptions, RecordedConversation } from "@/lib/conversations/import-schemas";
import { isZone } from "@/lib/conversations/rules/recorded-time";
import { batchesOf, checkHistory } from "./check-history";
import { claimImport, endImport } from "./claim-import";
import { openAccounts, sayAccounts } from "./open-accounts";
import { readAhead } from "./read-ahead";
import { siftKnown } from "./sift-known";
import { takeRecorded } from "./take-recorded";
import type { Taken } from "./taking";
import type { ImportedHistory, ImportHistory, ImportStep } from "./wish";

/**
 * Takes a file of recorded conversations into the history, resolved, at their own times. It is read to its end before
 * anything is written, so a file that can't be used changes nothing. A run that was killed goes on where it was; the
 * same file again adds nothing. Throws Invalid for the file, Conflict `import-taken-over` when run twice at once.
 */
export async function importHistory(ctx: Ctx, wish: ImportHistory): Promise<ImportedHistory> {
  if (wish.zone !== null && !isZone(wish.zone)) throw new Invalid("history-zone", { zone: wish.zone });
  const options: ReadOptions = {
    zone: wish.zone,
    account: wish.account,
    charset: wish.charset,
    now: ctx.now(),
    ...(wish.mostHeld === undefined ? {} : { mostHeld: wish.mostHeld }),
  };
  const checked = await checkHistory(wish, options);
  const { total, errors } = checked;
  const accounts = await sayAccounts(ctx, checked.accounts);
  const sum: ImportedHistory = { ...nothing, total, accounts, errors: errors.length };
  await wish.keep?.(ctx, stepOf(sum, [], { ...nothing, errors }));
  if (wish.isDryRun) {
    for await (const batch of batchesOf(wish, options, 0)) {
      const taken = await compareRecorded(ctx, batch);
      await wish.keep?.(ctx, stepOf(sum, batch, taken));
      count(wish, sum, batch, taken);
    }
  } else if (total > 0) {
    const byKey = await openAccounts(ctx, checked.accounts);
    const { id: importId, fence, done } = await claimImport(ctx, wish, checked);
    sum.from = done;
    sum.done = done;
    for await (const batch of readAhead(ctx, batchesOf(wish, options, done))) {
      const { conversations } = batch;
      const taken = await takeRecorded(ctx, {
        ...{ ...batch, importId, fence, accounts: byKey, to: sum.done + conversations.length },
        keep: async (tx, taken) => wish.keep?.(tx, stepOf(sum, conversations, taken)),
      });
      count(wish, sum, conversations, taken);
    }
    await endImport(ctx, { id: importId, fence, done: sum.done }, sum);
  }
  return sum;
}

const nothing = { from: 0, done: 0, messages: 0, conversations: 0, interactions: 0, known: 0, erased: 0 };

function stepOf(
  { from, done, total, accounts }: ImportedHistory,
  batch: readonly RecordedConversation[],
  taken: Taken,
): ImportStep {
  return {
    from,
    done: done + batch.length,
    total,
    accounts,
    taken: { ...taken, messages: messagesIn(batch) },
  };
}

function messagesIn(batch: readonly RecordedConversation[]): number {
  return batch.reduce((total, { messages }) => total + messages.length, 0);
}

function count(
  { onError, onProgress }: ImportHistory,
  sum: ImportedHistory,
  batch: readonly RecordedConversation[],
  taken: Taken,
): void {
  sum.done += batch.length;
  sum.messages += messagesIn(batch);
  sum.conversations += taken.conversations;
  sum.interactions += taken.interactions;
  sum.known += taken.known;
  sum.erased += taken.erased;
  sum.errors += taken.errors.length;
  for (const error of taken.errors) onError?.(error);
  onProgress?.({ done: sum.done, total: sum.total, messages: sum.messages });
}

/** What taking it in would do. */
async function compareRecorded(ctx: Ctx, batch: readonly RecordedConversation[]): Promise<Taken> {
  const { fresh, known, erased, errors } = await siftKnown(ctx, batch);
  const conversations = fresh.filter(({ isAside, heldIds }) => !isAside && heldIds.length === 0).length;
  const interactions = fresh.reduce((count, { messages }) => count + messages.length, 0);
  return { conversations, interactions, known, erased, errors };
}
