import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { wipeExpired } from "@/lib/conversations/wipe-expired";
import { wipeExpiredFiles } from "@/lib/conversations/wipe-expired-files";
import { wipeRemovedFiles } from "@/lib/conversations/wipe-removed-files";
import { forgetAffected } from "@/lib/incidents/affected/forget-affected";
import { forgetLetters } from "@/lib/incidents/mailings/letters/forget-letters";
import { eraseRaw } from "@/lib/intake/erase-raw";
import { wipeReplies } from "@/lib/replies/erase-replies";
import { readDays } from "./read-days";
import { type Expiring, expiriesOf, isDue, isInteraction } from "./rules/retention";
import type { RetentionKind } from "./schemas";

const FIRST = "00000000-0000-0000-0000-000000000000";

/** Takes so many of a kind at once, from before then, and answers how many. */
const FORGET: Partial<Record<RetentionKind, (ctx: Ctx, before: Date) => Promise<number>>> = {
  file: wipeExpiredFiles,
  letter: forgetLetters,
  affected: forgetAffected,
};

/**
 * Takes the content out of everything whose days are over, once a night; called every hour. Who wrote when, clocks and
 * counts stay. In small transactions: a run that is cut off is made up for the next night. Raw bytes and uploaded lists
 * go by their own hourly tasks. Answers what it took by kind, null when it is not yet time.
 */
export async function runRetention(ctx: Ctx, signal?: AbortSignal): Promise<Record<string, number> | null> {
  const last = await ctx.db.retentionRun.findFirst({ orderBy: { startedAt: "desc" } });
  const startedAt = ctx.now();
  if (!isDue(startedAt, last?.startedAt ?? null)) return null;
  const expiries = expiriesOf(await readDays(ctx), startedAt);
  const id = uuidv7(startedAt, ctx.random);
  await ctx.db.retentionRun.create({ data: { id, startedAt } });
  const counts = await wipeInteractions(ctx, expiries.filter(isInteraction), signal);
  for (const { kind, before } of expiries) {
    const forget = FORGET[kind];
    for (let gone = -1; forget && gone !== 0 && !signal?.aborted; ) {
      gone = await forget(ctx, before);
      if (gone > 0) counts[kind] = (counts[kind] ?? 0) + gone;
    }
  }
  while ((await wipeRemovedFiles(ctx)) > 0);
  await ctx.db.retentionRun.update({ where: { id }, data: { endedAt: ctx.now(), counts } });
  return counts;
}

async function wipeInteractions(
  outer: Ctx,
  expiries: readonly Expiring[],
  signal: AbortSignal | undefined,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let afterId: string | null = expiries.length > 0 ? FIRST : null;
  while (afterId !== null && !signal?.aborted) {
    const page = await wipeExpired(outer, { expiries, afterId }, async (ctx, ids) => {
      await wipeReplies(ctx, ids);
      await eraseRaw(ctx, ids);
    });
    for (const { kind } of page.wiped) counts[kind] = (counts[kind] ?? 0) + 1;
    afterId = page.lastId;
  }
  return counts;
}
