import { drawWeek } from "@/lib/coverage/rules/draw-week";
import { shareWithin } from "@/lib/coverage/rules/erlang";
import { predictHours, runsFor } from "@/lib/coverage/rules/predict-hours";
import { predictWeek, randomFrom } from "@/lib/coverage/rules/predict-week";
import { serveWeek } from "@/lib/coverage/rules/simulate-week";
import { backtest } from "./backtest";
import type { DeskOfYear } from "./year-of-arrivals";

const HALF_HOUR = 1_800_000;
const RUNS = runsFor(30_000);
const DESKS: readonly DeskOfYear[] = [
  { name: "2,600 a day, days swaying by 10 %", perDay: 2600, daySpread: 0.1 },
  { name: "2,600 a day, days swaying by 18 %", perDay: 2600, daySpread: 0.18 },
  { name: "300 a day, days swaying by 15 %", perDay: 300, daySpread: 0.15 },
];

/** How quickly the share moves after a change of the roster, how far it is from Erlang C, and from what then happened. */
export function benchPrediction(say: (line: string) => void): string {
  const lines = [change(), theory()];
  for (const desk of DESKS) {
    say(`prediction: a year of ${desk.name}`);
    lines.push(backtest(desk, 5));
  }
  return lines.join("\n");
}

/** As the browser does it: a few weeks at once, the rest in slices, each week drawn once. */
function change(): string {
  const expected = Array.from({ length: 336 }, (_, slot) => (slot % 48 >= 14 && slot % 48 < 44 ? 120 : 38));
  const levels = expected.map((arrivals, slot) => ({
    startMs: slot * HALF_HOUR,
    endMs: (slot + 1) * HALF_HOUR,
    weight: Math.ceil((arrivals * 240) / 1800 / 0.85) * 1000,
  }));
  const week = {
    expected,
    slotMs: HALF_HOUR,
    levels,
    handlingSeconds: 240,
    parallel: 1,
    patienceSeconds: null,
    withinSeconds: 600,
    topShare: 0.05,
  };
  const took = (deed: () => unknown) => {
    const begun = performance.now();
    deed();
    return performance.now() - begun;
  };
  const draw = () =>
    Array.from({ length: RUNS }, (_, run) => drawWeek({ ...week, startMs: 0 }, randomFrom(run)));
  draw();
  const times = Array.from({ length: 10 }, () => {
    let drawn = draw();
    const drawing = took(() => {
      drawn = draw();
    });
    const few = took(() => predictHours(drawn.slice(0, 3).map((each) => serveWeek(week, each))));
    const all = took(() => predictHours(drawn.map((each) => serveWeek(week, each))));
    return { drawing, few, all };
  });
  const middle = (of: "drawing" | "few" | "all") =>
    (times.map((each) => each[of]).sort((a, b) => a - b)[5] ?? 0).toFixed(0);
  return `a week of about 30,000 arrivals after a change of the roster: first share of 3 simulated weeks in ${middle("few")} ms, all ${RUNS} in ${middle("all")} ms (aim 200 ms); drawn once in ${middle("drawing")} ms`;
}

/** Against Erlang C, where it holds: steady arrivals, nobody giving up. */
function theory(): string {
  const cases = [
    [14, 100, 20],
    [12, 94, 20],
    [12, 94, 600],
    [34, 282, 60],
    [3, 20, 120],
    [2, 10, 60],
  ] as const;
  const told = cases.map(([people, arrivals, within]) => {
    const { share, low, high } = predictWeek(
      {
        expected: Array.from({ length: 336 }, () => arrivals),
        slotMs: HALF_HOUR,
        levels: [{ startMs: 0, endMs: 336 * HALF_HOUR, weight: people * 1000 }],
        handlingSeconds: 180,
        parallel: 1,
        patienceSeconds: null,
        withinSeconds: within,
      },
      20,
      7,
    );
    const exact = shareWithin(people, { arrivals, handlingSeconds: 180, intervalSeconds: 1800 }, within);
    return { off: Math.abs((share ?? 0) - exact), isWithin: exact >= (low ?? 0) && exact <= (high ?? 1) };
  });
  const most = Math.max(...told.map(({ off }) => off));
  return `against Erlang C in ${cases.length} cases: within the band in ${told.filter(({ isWithin }) => isWithin).length}, at most ${(100 * most).toFixed(2)} points off`;
}
