import type { Ctx } from "@/lib/context/ctx";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";
import { findSpike } from "../rules/spike";
import type { Candidate } from "./candidate";
import { countArrivals } from "./count-arrivals";
import { findRunaways } from "./find-runaways";
import { endSpikes, keepSpike } from "./keep-spike";
import { readArrivals, type SourceArrivals } from "./read-arrivals";

/**
 * Holds what came in within the last minutes against what is usual at this hour of the desk's week, for each account and
 * listening query, and each loud post against what posts usually reach. Set-based: reads no more than an hour of
 * interactions, and counts of eight weeks. Answers how many spikes rang.
 */
export async function watchSpikes(ctx: Ctx): Promise<number> {
  const isNewMinute = await countArrivals(ctx);
  const arrivals = await readArrivals(ctx, await findDeskZone(ctx));
  const posts = await findRunaways(ctx, arrivals, isNewMinute);
  const storms = await findStorms(ctx, arrivals);
  let rang = 0;
  for (const each of [...posts, ...storms]) rang += await keepSpike(ctx, each, isNewMinute);
  await endSpikes(ctx);
  return rang;
}

async function findStorms(ctx: Ctx, arrivals: readonly SourceArrivals[]): Promise<Candidate[]> {
  const found = arrivals.flatMap((each) => {
    const finding = findSpike(each);
    return finding ? [{ ...each, finding }] : [];
  });
  if (found.length === 0) return [];
  const ids = found.map(({ sourceId }) => sourceId);
  const queries = await ctx.db.listeningQuery.findMany({
    where: { id: { in: ids } },
    select: { id: true, accountId: true },
  });
  const accountOf = new Map(queries.map(({ id, accountId }) => [id, accountId]));
  return found.map(({ sourceId, basis, usual, finding: { logChance: _, ...finding } }) => ({
    cause: accountOf.has(sourceId) ? ("query" as const) : ("account" as const),
    subjectId: sourceId,
    accountId: accountOf.get(sourceId) ?? sourceId,
    interactionId: null,
    measure: "arrivals" as const,
    ...finding,
    basis,
    basisCount: usual.length,
  }));
}
