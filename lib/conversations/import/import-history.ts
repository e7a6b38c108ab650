import { ensureImportedAccounts } from "@/lib/accounts/ensure-imported-accounts";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { ReadOptions, RecordedConversation } from "@/lib/conversations/import-schemas";
import { isZone } from "@/lib/conversations/rules/recorded-time";
import { batchesOf, checkHistory } from "./check-history";
import { claimImport, endImport } from "./claim-import";
import { siftKnown } from "./sift-known";
import { takeRecorded } from "./take-recorded";
import type { Taken } from "./taking";
import type { ImportedHistory, ImportHistory } from "./wish";

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
  };
  const checked = await checkHistory(wish, options);
  const accounts = [...checked.accounts.values()];
  const sum: ImportedHistory = { ...nothing, total: checked.total, accounts, errors: checked.errors };
  if (wish.isDryRun) {
    await takeAll(wish, options, sum, (batch) => compareRecorded(ctx, batch));
  } else if (checked.total > 0) {
    const byHandle = await ensureImportedAccounts(ctx, "x", accounts);
    const claim = await claimImport(ctx, wish, checked);
    sum.from = claim.done;
    await takeAll(wish, options, sum, (conversations, to) =>
      takeRecorded(ctx, { importId: claim.id, fence: claim.fence, accounts: byHandle, to, conversations }),
    );
    await endImport(ctx, claim, sum);
  }
  return sum;
}

const nothing = { from: 0, done: 0, messages: 0, conversations: 0, interactions: 0, known: 0, erased: 0 };

async function takeAll(
  wish: ImportHistory,
  options: ReadOptions,
  sum: ImportedHistory,
  take: (batch: RecordedConversation[], to: number) => Promise<Taken>,
): Promise<void> {
  sum.done = sum.from;
  for await (const batch of batchesOf(wish, options, sum.from)) {
    const taken = await take(batch, sum.done + batch.length);
    sum.done += batch.length;
    sum.messages += batch.reduce((count, { messages }) => count + messages.length, 0);
    sum.conversations += taken.conversations;
    sum.interactions += taken.interactions;
    sum.known += taken.known;
    sum.erased += taken.erased;
    sum.errors += taken.errors.length;
    for (const error of taken.errors) wish.onError?.(error);
    wish.onProgress?.({ done: sum.done, total: sum.total, messages: sum.messages });
  }
}

/** What taking it in would do. */
async function compareRecorded(ctx: Ctx, batch: readonly RecordedConversation[]): Promise<Taken> {
  const { fresh, known, erased, errors } = await siftKnown(ctx, batch);
  const conversations = fresh.filter(({ isAside, heldIds }) => !isAside && heldIds.length === 0).length;
  const interactions = fresh.reduce((count, { messages }) => count + messages.length, 0);
  return { conversations, interactions, known, erased, errors };
}
