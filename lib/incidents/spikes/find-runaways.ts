import type { Ctx } from "@/lib/context/ctx";
import { ENGAGED_FLOOR, findRunaway } from "../rules/runaway";
import { usualIn } from "../rules/spike";
import type { Candidate } from "./candidate";
import type { SourceArrivals } from "./read-arrivals";
import { keepSamples, readCrowds, readLoud, readUsualReach } from "./read-loud";

/** The young public posts that run away. Crowds in a thread are counted once a minute. */
export async function findRunaways(
  ctx: Ctx,
  arrivals: readonly SourceArrivals[],
  countsCrowds: boolean,
): Promise<Candidate[]> {
  const loud = await readLoud(ctx);
  await keepSamples(ctx, loud, countsCrowds);
  const crowds = countsCrowds ? await readCrowds(ctx) : [];
  const posts = new Map([...loud, ...crowds].map(({ id, accountId }) => [id, accountId]));
  const found: Candidate[] = [];
  for (const [id, accountId] of posts) {
    const reach = loud.find((each) => each.id === id);
    const people = crowds.find((each) => each.id === id)?.people ?? 0;
    const engaged = reach?.engaged ?? 0;
    const engagedBefore = reach?.before ?? 0;
    const source = arrivals.find(({ sourceId }) => sourceId === accountId);
    const usual = {
      engaged: engaged - engagedBefore >= ENGAGED_FLOOR ? await readUsualReach(ctx, accountId) : null,
      arrivals: source && source.basis !== "floor" ? usualIn(source.usual, 60).mean : null,
    };
    const run = findRunaway({ engaged, engagedBefore, people }, usual);
    if (!run) continue;
    const isKnown = (run.measure === "engaged" ? usual.engaged : usual.arrivals) !== null;
    found.push({
      cause: "post",
      subjectId: id,
      accountId,
      interactionId: id,
      windowMinutes: 60,
      ...run,
      basis: isKnown ? "hour-of-week" : "floor",
      basisCount: isKnown ? 8 : 0,
    });
  }
  return found;
}
