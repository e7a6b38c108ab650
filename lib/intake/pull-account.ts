import { findAccountRef } from "@/lib/accounts/find-account-ref";
import { NotFound } from "@/lib/base/errors";
import type { PulledPage } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { moveCursor } from "./move-cursor";
import { readCursors } from "./read-cursors";
import type { ReadResult } from "./read-raw";
import { takeRaw } from "./take-raw";

/**
 * Pulls an account's lists, page by page: stored, read, and only then the cursor moves. Broken off anywhere it goes on
 * from the last page that is in. The next page is under way while one is read. Throws NotFound.
 */
export async function pullAccount(ctx: WorkerCtx, accountId: string): Promise<ReadResult> {
  const account = await findAccountRef(ctx, accountId);
  const channel = account && ctx.channels.get(account.channel);
  if (!account || !channel) throw new NotFound("not-found");
  const total: ReadResult = { arrived: 0, removed: 0, quarantined: 0 };
  for await (const page of oneAhead(channel.pull(account, await readCursors(ctx, accountId)))) {
    const read = await takeRaw(ctx, [page.raw]);
    await moveCursor(ctx, accountId, page.cursorKind, page.cursor);
    page.taken?.();
    total.arrived += read.arrived;
    total.removed += read.removed;
    total.quarantined += read.quarantined;
  }
  return total;
}

/** The next page is asked for while the last one is in hand: the provider's time and ours run side by side. */
async function* oneAhead(source: AsyncIterable<PulledPage>): AsyncGenerator<PulledPage> {
  const pages = source[Symbol.asyncIterator]();
  const ask = () => {
    const next = pages.next();
    next.catch(() => undefined);
    return next;
  };
  let next = ask();
  try {
    for (let got = await next; !got.done; got = await next) {
      next = ask();
      yield got.value;
    }
  } finally {
    await next.catch(() => undefined);
    await pages.return?.();
  }
}
