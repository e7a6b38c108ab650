"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { askAddress } from "@/components/coverage/cover/ask-address";
import { CoverStrip } from "@/components/coverage/cover/cover-strip";
import { GapList } from "@/components/coverage/cover/gap-list";
import { StormCard } from "@/components/coverage/prediction/storm-card";
import { usePrediction, type WeekToPredict } from "@/components/coverage/prediction/use-prediction";
import type { BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import type { BoardWeek } from "@/lib/coverage/rules/board-week";
import { answeringOf, hourlyNeeds, type LiveCover, liveCover } from "@/lib/coverage/rules/live-cover";
import type { BoardLoad } from "./board-load";
import { keyOf, movedEntry } from "./board-model";
import { type DragStore, nothingDragged } from "./drag-store";

type Props = {
  store: DragStore;
  entries: readonly BoardEntry[];
  agents: ReadonlyMap<string, BoardAgent>;
  week: BoardWeek;
  load: BoardLoad;
  handoverMinutes: number;
  nowMs: number;
  onCover: (cover: LiveCover) => void;
};

/** So long a shift must rest in the hand before weeks are simulated anew; what is counted is counted at every step. */
const REST_MS = 80;

/** Cover of the week, its gaps and what a storm would do to it, moving with the shift under the hand. */
export function LivePart({ store, entries, agents, week, load, handoverMinutes, nowMs, onCover }: Props) {
  const t = useTranslations("coverage-board");
  const dragged = useSyncExternalStore(store.subscribe, store.get, nothingDragged);
  const target = useDeferredValue(dragged?.target);
  const key = dragged?.key;
  const shown = useMemo(
    () =>
      target && key
        ? entries.map((entry) => (keyOf(entry) === key ? movedEntry(entry, target) : entry))
        : entries,
    [entries, target, key],
  );
  const needs = useMemo(() => hourlyNeeds(load), [load]);
  const cover = useMemo(
    () => liveCover(answeringOf(shown, agents), week, load, needs, load.present, handoverMinutes),
    [shown, agents, week, load, needs, handoverMinutes],
  );
  useEffect(() => onCover(cover), [cover, onCover]);
  const rested = useRested(cover, REST_MS);
  const simulated = useMemo((): WeekToPredict | null => {
    const { expected, handlingSeconds, parallel, patienceSeconds, withinSeconds, topShare } = load;
    if (!load.isLearnt) return null;
    return {
      startMs: week.startMs,
      expected,
      handlingSeconds,
      parallel,
      patienceSeconds,
      withinSeconds,
      topShare,
      levels: rested.levels,
    };
  }, [load, week, rested]);
  const prediction = usePrediction(simulated);
  const cells = useMemo(
    () =>
      cover.cells.map((cell, hour) => ({ ...cell, predicted: prediction?.hours[hour] ?? cell.predicted })),
    [cover, prediction],
  );
  const gaps = useMemo(
    () =>
      cover.gaps.map(({ startMs, endMs, code, values, share }) => ({
        startAt: new Date(startMs).toISOString(),
        endAt: new Date(endMs).toISOString(),
        code,
        values,
        share,
      })),
    [cover],
  );
  return (
    <>
      <CoverStrip cells={cells} zone={week.zone} nowMs={nowMs} className="px-6 py-4 phone:px-4" />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-y max-[1100px]:grid-cols-1">
        <section aria-labelledby="gaps" className="px-6 py-4 phone:px-4">
          <h2 id="gaps" className="mb-1 font-semibold text-body">
            {t("gaps")}
          </h2>
          <GapList
            gaps={gaps}
            zone={week.zone}
            nowMs={nowMs}
            first={3}
            onAsk={(gap) => window.location.assign(askAddress(gap, week.zone, nowMs))}
          />
        </section>
        <StormCard
          week={simulated}
          zone={week.zone}
          className="border-l px-6 py-4 max-[1100px]:border-t max-[1100px]:border-l-0 phone:px-4"
        />
      </div>
    </>
  );
}

function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
