import { findAccountRef } from "@/lib/accounts/find-account-ref";
import { NotFound } from "@/lib/base/errors";
import type { WorkerCtx } from "@/lib/context/ctx";
import { moveCursor } from "./move-cursor";
import { readCursors } from "./read-cursors";
import type { ReadResult } from "./read-raw";
import { takeRaw } from "./take-raw";

/**
 * Pulls an account's lists, page by page: stored, read, and only then the cursor moves. Broken off anywhere it goes on
 * from the last page that is in. Throws NotFound.
 */
export async function pullAccount(ctx: WorkerCtx, accountId: string): Promise<ReadResult> {
  const account = await findAccountRef(ctx, accountId);
  const channel = account && ctx.channels.get(account.channel);
  if (!account || !channel) throw new NotFound("not-found");
  const total: ReadResult = { arrived: 0, removed: 0, quarantined: 0 };
  for await (const page of channel.pull(account, await readCursors(ctx, accountId))) {
    const read = await takeRaw(ctx, [page.raw]);
    await moveCursor(ctx, accountId, page.cursorKind, page.cursor);
    total.arrived += read.arrived;
    total.removed += read.removed;
    total.quarantined += read.quarantined;
  }
  return total;
}
