import { findAccountRef } from "@/lib/accounts/find-account-ref";
import { isWithinBudget } from "@/lib/accounts/spend/is-within-budget";
import { NotFound } from "@/lib/base/errors";
import type { ListeningTrouble } from "@/lib/channels/listening";
import type { WorkerCtx } from "@/lib/context/ctx";
import { listDueQueries } from "@/lib/listening/list-due-queries";
import { noteRead } from "@/lib/listening/note-read";
import { noteRun } from "@/lib/listening/note-run";
import { takeRaw } from "./take-raw";

/**
 * Reads the due queries of an account on from where they stood, page by page: stored, read, and only then the place moves.
 * A provider that refuses, limits or is spent is remembered on the query; so is a month's budget that is. Answers how many were read. Throws NotFound.
 */
export async function pullListening(ctx: WorkerCtx, accountId: string): Promise<number> {
  const due = await listDueQueries(ctx, accountId);
  if (due.length === 0) return 0;
  const account = await findAccountRef(ctx, accountId);
  const channel = account && ctx.channels.get(account.channel);
  if (!account || !channel) throw new NotFound("not-found");
  if (!channel.listening) return 0;
  for (const query of due) {
    if (!(await isWithinBudget(ctx, accountId))) {
      await noteRun(ctx, query, { kind: "spent" });
      continue;
    }
    let trouble: ListeningTrouble | null = null;
    const ask = { key: query.id, query: query.query, cursor: query.cursor };
    for await (const page of channel.listening.read(account, ask)) {
      if ("trouble" in page) trouble = page.trouble;
      else {
        if (page.raw) await takeRaw(ctx, [page.raw]);
        await noteRead(ctx, query, page.cursor);
        page.taken?.();
      }
    }
    await noteRun(ctx, query, trouble);
  }
  return due.length;
}
