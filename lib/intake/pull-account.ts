import { findAccountRef } from "@/lib/accounts/find-account-ref";
import { NotFound } from "@/lib/base/errors";
import type { WorkerCtx } from "@/lib/context/ctx";
import { moveCursor } from "./move-cursor";
import { readCursors } from "./read-cursors";
import type { ReadResult } from "./read-raw";
import { takeRaw } from "./take-raw";

/** One page is planned here while the database writes the other. */
const AT_ONCE = 2;

/**
 * Pulls an account's lists, page by page: stored, read, and only then the cursor moves, in the order of the pages. Broken off
 * anywhere it goes on from the last page that is in. Throws NotFound.
 */
export async function pullAccount(ctx: WorkerCtx, accountId: string): Promise<ReadResult> {
  const account = await findAccountRef(ctx, accountId);
  const channel = account && ctx.channels.get(account.channel);
  if (!account || !channel) throw new NotFound("not-found");
  const total: ReadResult = { arrived: 0, removed: 0, quarantined: 0 };
  const inHand: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const page of channel.pull(account, await readCursors(ctx, accountId))) {
      last = after(last, takeRaw(ctx, page.raw ? [page.raw] : []), async (read) => {
        await moveCursor(ctx, accountId, page.cursorKind, page.cursor);
        page.taken?.();
        total.arrived += read.arrived;
        total.removed += read.removed;
        total.quarantined += read.quarantined;
      });
      inHand.push(last);
      if (inHand.length === AT_ONCE) await inHand.shift();
    }
    await last;
  } finally {
    await Promise.allSettled(inHand);
  }
  return total;
}

/** The deed follows when both what stands before it and its own work are done; it fails with either. */
function after<T>(
  before: Promise<void>,
  work: Promise<T>,
  deed: (result: T) => Promise<void>,
): Promise<void> {
  const done = Promise.all([work, before]).then(([result]) => deed(result));
  done.catch(() => undefined);
  return done;
}
