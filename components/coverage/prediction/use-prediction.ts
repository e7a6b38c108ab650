"use client";

import { useEffect, useMemo, useState } from "react";
import { type DrawnWeek, drawWeek } from "@/lib/coverage/rules/draw-week";
import { type Prediction, predictHours, runsFor } from "@/lib/coverage/rules/predict-hours";
import { randomFrom } from "@/lib/coverage/rules/predict-week";
import { type SimulatedWeek, serveWeek, type WeekToSimulate } from "@/lib/coverage/rules/simulate-week";

/** A week from an instant on, in half hours, and who answers in it. */
export type WeekToPredict = Omit<WeekToSimulate, "slotMs"> & { startMs: number; slotMs?: number };

const HALF_HOUR = 1_800_000;
const SEED = 20_261_122;
/** Enough to show something of. */
const FIRST_RUNS = 3;
/** So long a slice keeps the page from answering. */
const SLICE_MS = 12;

/**
 * The share answered in time, of the week and of each hour, with the bands of 95 in 100, for `factor` times the expected
 * arrivals: first of a few simulated weeks, then in slices of more. The same weeks come for every roster, so that two
 * are told apart by what they differ in. Null before the first and without a week.
 */
export function usePrediction(week: WeekToPredict | null, factor = 1): Prediction | null {
  const [prediction, setPrediction] = useState<Prediction | null>(null);
  const { expected, startMs, slotMs = HALF_HOUR, topShare } = week ?? {};
  const drawn = useMemo(() => {
    if (!expected || startMs === undefined) return null;
    const stormy = expected.map((arrivals) => arrivals * factor);
    const runs = runsFor(stormy.reduce((sum, each) => sum + each, 0));
    const weeks: DrawnWeek[] = [];
    /** Drawn when first needed, and kept: a change of the roster serves the same ones again. */
    const take = (run: number): DrawnWeek => {
      weeks[run] ??= drawWeek({ expected: stormy, slotMs, startMs, topShare }, randomFrom(SEED + run));
      return weeks[run];
    };
    return { take, runs, slotMs };
  }, [expected, startMs, slotMs, topShare, factor]);

  useEffect(() => {
    if (!week || !drawn) {
      setPrediction(null);
      return;
    }
    const simulated: SimulatedWeek[] = [];
    let told = 0;
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      const until = performance.now() + SLICE_MS;
      do simulated.push(serveWeek({ ...week, slotMs: drawn.slotMs }, drawn.take(simulated.length)));
      while (simulated.length < drawn.runs && performance.now() < until);
      const isDone = simulated.length >= drawn.runs;
      if (isDone || (told === 0 && simulated.length >= FIRST_RUNS)) {
        told = simulated.length;
        setPrediction(predictHours(simulated));
      }
      if (!isDone) timer = setTimeout(slice, 0);
    };
    timer = setTimeout(slice, 0);
    return () => clearTimeout(timer);
  }, [week, drawn]);

  return prediction;
}
