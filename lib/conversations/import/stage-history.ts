import type { Readable } from "node:stream";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { HistoryWish } from "@/lib/conversations/history-job-schemas";
import { isZone } from "@/lib/conversations/rules/recorded-time";
import { getJob } from "@/lib/customers/get-job";
import { HISTORY_KIND, type Job } from "@/lib/customers/job-schemas";
import { keepJob } from "@/lib/customers/keep-job";
import { maskStream } from "@/lib/customers/mask-stream";
import { requireHistoryImporter } from "./require-history-importer";

export interface StageHistory {
  name: string;
  wish: HistoryWish;
  isDryRun: boolean;
  stream: Readable;
}

/**
 * Keeps a file of history as it comes in, card numbers masked, and has the worker take it in, or only check it. Throws Forbidden
 * `admins-only`, Invalid `history-zone` or `empty-file`.
 */
export async function stageHistory(ctx: Ctx, { name, wish, isDryRun, stream }: StageHistory): Promise<Job> {
  requireHistoryImporter(ctx.actor);
  const read = readWish(wish);
  const { key, bytes } = await ctx.files.putStream(await maskStream(stream));
  if (bytes === 0) {
    await ctx.files.delete(key);
    throw new Invalid("empty-file");
  }
  const plan = { ...read, isDryRun, found: null };
  const id = await keepJob(ctx, { kind: HISTORY_KIND, state: "waiting", name, plan, fileKey: key });
  return getJob(ctx, id);
}

/** What was wished, with handles as they are stored. Throws Invalid `history-zone` for what no zone is called. */
export function readWish(wish: HistoryWish): HistoryWish {
  const { zone, account } = wish;
  if (zone !== null && !isZone(zone)) throw new Invalid("history-zone", { zone });
  return { ...wish, account: account?.trim().replace(/^@/, "") || null };
}
