import type { BoardEntry, ShiftDeed } from "@/lib/coverage/board-schemas";
import { movedLocal } from "@/lib/coverage/rules/board-week";
import { misplacedSegment } from "@/lib/coverage/rules/shift-faults";
import type { Segment } from "@/lib/coverage/rules/shift-words";
import { wallText } from "@/lib/coverage/rules/wall-time";

export interface Target {
  agentId: string;
  startMs: number;
  endMs: number;
}
/** Of a shift that repeats: this day alone, or all of them. */
export type Scope = "day" | "all";
export interface Step {
  redo: ShiftDeed[];
  undo: ShiftDeed[];
}

/** Of one that repeats, its day as well; a single one stays itself on whichever day. */
export const keyOf = ({ shiftId, on, series }: Pick<BoardEntry, "shiftId" | "on" | "series">): string =>
  series ? `${shiftId} ${on}` : shiftId;

/** The entry as it will stand, before the server has said so. */
export function movedEntry(entry: BoardEntry, target: Target): BoardEntry {
  const isWhole = target.endMs - target.startMs === entry.endMs - entry.startMs;
  const by = isWhole ? target.startMs - entry.startMs : 0;
  const parts = entry.parts.map((part) => ({ ...part, startMs: part.startMs + by, endMs: part.endMs + by }));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!isWhole && first && last) {
    first.startMs = target.startMs;
    last.endMs = target.endMs;
  }
  const kept = parts.filter(({ startMs, endMs }) => endMs > target.startMs && startMs < target.endMs);
  return { ...entry, ...target, ...movedLocal(entry, target), parts: kept };
}

/** What is sent to move or stretch a shift, and what takes it back. */
export function moveStep(entry: BoardEntry, target: Target, scope: Scope): Step {
  const { shiftId: id, on, series } = entry;
  const { startLocal, endLocal } = movedLocal(entry, target);
  const segments = movedSegments(entry, startLocal, endLocal);
  if (!series) {
    const was = {
      agentId: entry.agentId,
      startLocal: entry.startLocal,
      endLocal: entry.endLocal,
      segments: entry.segments,
    };
    return {
      redo: [{ do: "change", id, change: { agentId: target.agentId, startLocal, endLocal, segments } }],
      undo: [{ do: "change", id, change: was }],
    };
  }
  if (scope === "day") {
    const agentId = target.agentId === series.agentId ? null : target.agentId;
    return {
      redo: [{ do: "change-day", id, on, change: { startLocal, endLocal, segments, agentId } }],
      undo: [dayBack(entry)],
    };
  }
  const day = series.startLocal.slice(0, 10);
  const nights = Date.parse(endLocal.slice(0, 10)) - Date.parse(startLocal.slice(0, 10));
  const end = wallText(Date.parse(`${day}T00:00Z`) + nights).slice(0, 10) + endLocal.slice(10);
  return {
    redo: [
      ...(entry.isChangedDay ? [{ do: "restore-day" as const, id, on }] : []),
      {
        do: "change",
        id,
        change: { agentId: target.agentId, startLocal: day + startLocal.slice(10), endLocal: end, segments },
      },
    ],
    undo: [{ do: "change", id, change: { ...series } }, ...(entry.isChangedDay ? [dayBack(entry)] : [])],
  };
}

export function removeStep(entry: BoardEntry, scope: Scope): Step {
  const { shiftId: id, on } = entry;
  if (entry.series && scope === "day")
    return {
      redo: [
        {
          do: "change-day",
          id,
          on,
          change: { startLocal: null, endLocal: null, segments: null, agentId: null },
        },
      ],
      undo: [dayBack(entry)],
    };
  return { redo: [{ do: "remove", id }], undo: [{ do: "revive", id }] };
}

/** A day as it stood: changed by itself, or like all others. */
export function dayBack({
  shiftId: id,
  on,
  isChangedDay,
  startLocal,
  endLocal,
  segments,
  agentId,
}: BoardEntry): ShiftDeed {
  if (!isChangedDay) return { do: "restore-day", id, on };
  return { do: "change-day", id, on, change: { startLocal, endLocal, segments, agentId } };
}

/** Segments go with their shift; of one that was cut, what still lies in it. */
function movedSegments(entry: BoardEntry, startLocal: string, endLocal: string): Segment[] {
  const by = Date.parse(`${startLocal}Z`) - Date.parse(`${entry.startLocal}Z`);
  const isWhole = Date.parse(`${endLocal}Z`) - Date.parse(`${entry.endLocal}Z`) === by;
  const moved = (time: string) =>
    isWhole ? wallText(Date.parse(`2000-01-02T${time}Z`) + by).slice(11) : time;
  const segments = entry.segments.map(({ kind, startLocal: from, endLocal: until }) => ({
    kind,
    startLocal: moved(from),
    endLocal: moved(until),
  }));
  return segments.filter(
    (segment) => misplacedSegment({ startLocal, endLocal, segments: [segment] }) === null,
  );
}

/** The shift numbers that were seen go along, so that nobody's change is lost. */
export function numbered(deeds: readonly ShiftDeed[], numbers: ReadonlyMap<string, number>): ShiftDeed[] {
  return deeds.map((deed): ShiftDeed => {
    if (deed.do === "create" || deed.do === "revive") return deed;
    const changeNumber = numbers.get(deed.id);
    if (deed.do === "change") return { ...deed, change: { ...deed.change, changeNumber } };
    if (deed.do === "change-day") return { ...deed, change: { ...deed.change, changeNumber } };
    return { ...deed, changeNumber };
  });
}

/** What the side sheet shows: a shift, or a new one of somebody. */
export interface Editing {
  entry: BoardEntry | null;
  agentId: string;
  startMs: number;
  endMs: number;
}
