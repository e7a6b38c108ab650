import type { BoardEntry } from "@/lib/coverage/board-schemas";
import type { Segment } from "@/lib/coverage/rules/shift-words";
import { wallText } from "@/lib/coverage/rules/wall-time";
import { dayBack, type Scope, type Step } from "./board-model";

export const REPEATS = ["never", "weekly", "workdays", "daily"] as const;
export type Repeat = (typeof REPEATS)[number];
export interface SheetWish {
  agentId: string;
  zone: string;
  startLocal: string;
  endLocal: string;
  repeat: Repeat;
  segments: Segment[];
  skills: string[];
}

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** What is sent for a shift as the sheet has it, and what takes it back. */
export function sheetStep(entry: BoardEntry | null, wish: SheetWish, scope: Scope): Step {
  const { agentId, zone, startLocal, endLocal, segments, skills } = wish;
  if (!entry) {
    const recurrence = ruleOf(wish.repeat, startLocal);
    return {
      redo: [
        {
          do: "create",
          shift: { agentId, zone, startLocal, endLocal, recurrence, segments, skills, state: "draft" },
        },
      ],
      undo: [],
    };
  }
  const { shiftId: id, on, series } = entry;
  if (series && scope === "day")
    return {
      redo: [
        {
          do: "change-day",
          id,
          on,
          change: { startLocal, endLocal, segments, agentId: agentId === series.agentId ? null : agentId },
        },
      ],
      undo: [dayBack(entry)],
    };
  const was = series ?? entry;
  const first = series ? series.startLocal.slice(0, 10) : startLocal.slice(0, 10);
  const nights = Date.parse(endLocal.slice(0, 10)) - Date.parse(startLocal.slice(0, 10));
  const last = wallText(Date.parse(`${first}T00:00Z`) + nights).slice(0, 10);
  return {
    redo: [
      {
        do: "change",
        id,
        change: {
          agentId,
          startLocal: first + startLocal.slice(10),
          endLocal: last + endLocal.slice(10),
          segments,
          skills,
        },
      },
    ],
    undo: [
      {
        do: "change",
        id,
        change: {
          agentId: was.agentId,
          startLocal: was.startLocal,
          endLocal: was.endLocal,
          segments: was.segments,
          skills: entry.skills,
        },
      },
    ],
  };
}

function ruleOf(repeat: Repeat, startLocal: string): string | null {
  const day = DAYS[new Date(`${startLocal}Z`).getUTCDay()] ?? "MO";
  switch (repeat) {
    case "never":
      return null;
    case "weekly":
      return `FREQ=WEEKLY;BYDAY=${day}`;
    case "workdays":
      return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    case "daily":
      return "FREQ=DAILY";
  }
}
