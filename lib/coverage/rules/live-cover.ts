import { HOUR } from "@/lib/base/time";
import type { BoardAgent, BoardEntry } from "../board-schemas";
import { cellState } from "./cover-cells";
import { coverGaps, type Gap, leastShare } from "./cover-gaps";
import { type Load, shareWithin } from "./erlang";
import { type Answering, coverLevels, type Level, leastPerCell } from "./levels";
import { isAnswering } from "./shift-words";
import { requiredPeople, type StaffingRule } from "./staffing";
import { type Stretch, without } from "./time-off";
import { watchChanges } from "./watch-changes";

/** What a week is expected to bring, by half hours from its start on. */
export interface WeekLoad {
  expected: readonly number[];
  handlingSeconds: number;
  parallel: number;
  rule: StaffingRule;
}
export interface LiveCell {
  startMs: number;
  required: number;
  planned: number;
  present: number | null;
  predicted: number | null;
  state: "gap" | "thin" | "short" | "covered" | "over";
}
export interface LiveCover {
  cells: LiveCell[];
  gaps: (Gap & { share: number | null })[];
  levels: Level[];
}

const PERSON = 1000;
const PROMISE_SECONDS = 600;
const HALF_HOUR_SECONDS = 1800;

/** Who answers when by a roster as it lies on the board, drafts too: neither in breaks and the like nor on time off. */
export function answeringOf(
  entries: readonly BoardEntry[],
  agents: ReadonlyMap<string, BoardAgent>,
): Answering[] {
  return entries.flatMap(({ agentId, parts }) => {
    const agent = agents.get(agentId);
    if (!agent) return [];
    const away = agent.timeOff
      .filter(({ state }) => state === "approved")
      .map(({ startAt, endAt }) => ({ startMs: Date.parse(startAt), endMs: Date.parse(endAt) }));
    const weight = Math.round(agent.coverFactor * PERSON);
    return parts
      .filter(({ kind }) => isAnswering(kind))
      .flatMap(({ startMs, endMs }) =>
        without<Answering & Stretch>({ agentId, startMs, endMs, weight }, away),
      );
  });
}

/** What each hour of the week needs: the busier of its half hours. */
export function hourlyNeeds({
  expected,
  handlingSeconds,
  parallel,
  rule,
}: WeekLoad): { arrivals: number; required: number }[] {
  const known = new Map<number, number>();
  return Array.from({ length: Math.ceil(expected.length / 2) }, (_, hour) => {
    const arrivals = Math.max(expected[hour * 2] ?? 0, expected[hour * 2 + 1] ?? 0);
    const required =
      known.get(arrivals) ?? requiredPeople(loadOf({ handlingSeconds, parallel }, arrivals), rule).required;
    known.set(arrivals, required);
    return { arrivals, required };
  });
}

/** Cover of the week by hours, its gaps, and the steps a simulation runs on. */
export function liveCover(
  spans: readonly Answering[],
  week: { startMs: number; endMs: number },
  load: WeekLoad,
  needs: readonly { arrivals: number; required: number }[],
  present: readonly (number | null)[],
  handoverMinutes: number,
): LiveCover {
  const levels = coverLevels(spans, week.startMs, week.endMs);
  const least = leastPerCell(levels, week.startMs, week.endMs, HOUR);
  const { minimumCover } = load.rule;
  const cells = Array.from(least, (weight, hour): LiveCell => {
    const { arrivals, required } = needs[hour] ?? { arrivals: 0, required: minimumCover };
    const planned = weight / PERSON;
    return {
      startMs: week.startMs + hour * HOUR,
      required,
      planned,
      present: present[hour] ?? null,
      predicted:
        arrivals > 0 ? shareWithin(Math.floor(planned), loadOf(load, arrivals), PROMISE_SECONDS) : null,
      state: cellState(planned, required, minimumCover),
    };
  });
  const range = { fromMs: week.startMs, stepMs: HOUR, minimum: minimumCover };
  const shares = cells.map(({ predicted }) => predicted);
  const gaps = coverGaps(
    levels,
    cells.map(({ required }) => required),
    range,
  );
  const changes = watchChanges(spans, { fromMs: week.startMs, toMs: week.endMs, minutes: handoverMinutes });
  const all = [
    ...gaps.map((gap) => ({ ...gap, share: leastShare(shares, gap, range) })),
    ...changes.map((gap) => ({ ...gap, share: null })),
  ];
  return { cells, levels, gaps: all.sort((a, b) => a.startMs - b.startMs) };
}

function loadOf(
  { handlingSeconds, parallel }: { handlingSeconds: number; parallel: number },
  arrivals: number,
): Load {
  return { arrivals, handlingSeconds, parallel, intervalSeconds: HALF_HOUR_SECONDS };
}
