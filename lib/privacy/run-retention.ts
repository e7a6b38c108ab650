import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { wipeExpired } from "@/lib/conversations/wipe-expired";
import { wipeExpiredFiles } from "@/lib/conversations/wipe-expired-files";
import { wipeRemovedFiles } from "@/lib/conversations/wipe-removed-files";
import { eraseRaw } from "@/lib/intake/erase-raw";
import { wipeReplies } from "@/lib/replies/erase-replies";
import { readDays } from "./read-days";
import { expiriesOf, isDue } from "./rules/retention";

const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Takes the content out of everything whose days are over, once a night; called every hour. Who wrote when, clocks and
 * counts stay. In small transactions: a run that is cut off is made up for the next night. Raw bytes go by their own
 * hourly task. Answers what it took by kind, null when it is not yet time.
 */
export async function runRetention(ctx: Ctx, signal?: AbortSignal): Promise<Record<string, number> | null> {
  const last = await ctx.db.retentionRun.findFirst({ orderBy: { startedAt: "desc" } });
  const startedAt = ctx.now();
  if (!isDue(startedAt, last?.startedAt ?? null)) return null;
  const expiries = expiriesOf(await readDays(ctx), startedAt);
  const id = uuidv7(startedAt, ctx.random);
  await ctx.db.retentionRun.create({ data: { id, startedAt } });
  const counts: Record<string, number> = {};
  const interactions = expiries.filter(({ kind }) => kind !== "file" && kind !== "raw");
  let afterId: string | null = interactions.length > 0 ? FIRST : null;
  while (afterId !== null && !signal?.aborted) {
    const page = await wipeExpired(ctx, { expiries: interactions, afterId }, async (ctx, ids) => {
      await wipeReplies(ctx, ids);
      await eraseRaw(ctx, ids);
    });
    for (const { kind } of page.wiped) counts[kind] = (counts[kind] ?? 0) + 1;
    afterId = page.lastId;
  }
  const files = expiries.find(({ kind }) => kind === "file");
  if (files) {
    for (let gone = -1; gone !== 0 && !signal?.aborted; ) {
      gone = await wipeExpiredFiles(ctx, files.before);
      counts.file = (counts.file ?? 0) + gone;
    }
  }
  while ((await wipeRemovedFiles(ctx)) > 0);
  await ctx.db.retentionRun.update({ where: { id }, data: { endedAt: ctx.now(), counts } });
  return counts;
}
