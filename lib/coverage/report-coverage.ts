import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { Cover, CoverGap, CoverQuery } from "./cover-schemas";
import { findZone } from "./find-zone";
import { listOnCallGaps } from "./on-call/list-on-call-gaps";
import { type Rostered, readAnswering } from "./read-answering";
import { readLoad } from "./read-load";
import { readPresent } from "./read-present";
import { cellNeeds, cellState, predictedShare } from "./rules/cover-cells";
import { coverGaps, type Gap, languageGaps, leastShare } from "./rules/cover-gaps";
import { coverRange } from "./rules/cover-range";
import { coverLevels, leastPerCell } from "./rules/levels";
import { watchChanges } from "./rules/watch-changes";

const PERSON = 1000;
const PROMISE_SECONDS = 600;

/**
 * Cover of a range, cell by cell: required, planned, present, the share expected within ten minutes; and every stretch
 * that is not covered, to the minute. Leads and admins, programs by their scope. Throws Invalid as coverRange.
 */
export async function reportCoverage(ctx: Ctx, query: CoverQuery): Promise<Cover> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const range = coverRange(query, ctx.now(), await findZone(ctx));
  const { fromMs, toMs, stepMs, zone } = range;
  const [{ policy, forecast, load }, rostered, present, onCall] = await Promise.all([
    readLoad(ctx, { fromMs, toMs }),
    readAnswering(ctx, { from: new Date(fromMs), to: new Date(toMs) }),
    readPresent(ctx, range),
    listOnCallGaps(ctx, range),
  ]);
  const needs = cellNeeds(load, policy, range);
  const levels = coverLevels(rostered.spans, fromMs, toMs);
  const least = leastPerCell(levels, fromMs, toMs, stepMs);
  const cells = needs.map(({ arrivals, required }, cell) => {
    const planned = (least[cell] ?? 0) / PERSON;
    return {
      startAt: new Date(fromMs + cell * stepMs).toISOString(),
      required,
      planned,
      present: present[cell] ?? null,
      predictedWithin600: predictedShare(load, arrivals, planned, PROMISE_SECONDS),
      state: cellState(planned, required, policy.minimumCover),
    };
  });
  const wanted = needs.map(({ required }) => required);
  const shares = cells.map(({ predictedWithin600 }) => predictedWithin600);
  const gaps = coverGaps(levels, wanted, { fromMs, stepMs, minimum: policy.minimumCover });
  const changes = watchChanges(rostered.spans, { fromMs, toMs, minutes: policy.handoverMinutes });
  return {
    zone,
    stepMinutes: query.stepMinutes,
    forecast: forecast && {
      madeAt: forecast.madeAt.toISOString(),
      days: forecast.days,
      trend: forecast.trend,
      leftOut: forecast.leftOut.length,
      heldOutError: forecast.heldOutError,
    },
    cells,
    gaps: [...gaps, ...unspoken(policy.languages, rostered, fromMs, toMs), ...changes, ...onCall]
      .sort((a, b) => a.startMs - b.startMs)
      .map((gap) => toldGap(gap, isOfPeople(gap) ? leastShare(shares, gap, range) : null)),
  };
}

function isOfPeople({ code }: Gap): boolean {
  return code === "nobody" || code === "thin" || code === "short";
}

function unspoken(wanted: readonly string[], { spans, languages }: Rostered, fromMs: number, toMs: number) {
  return wanted.flatMap((language) => {
    const speaking = spans.filter(({ agentId }) => languages.get(agentId)?.includes(language));
    return languageGaps(language, coverLevels(speaking, fromMs, toMs));
  });
}

function toldGap({ startMs, endMs, code, values }: Gap, share: number | null): CoverGap {
  const [startAt, endAt] = [new Date(startMs).toISOString(), new Date(endMs).toISOString()];
  return { startAt, endAt, code, values, share };
}
