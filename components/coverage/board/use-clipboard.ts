"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import type { BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import type { BoardWeek } from "@/lib/coverage/rules/board-week";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";
import type { CreateShift } from "@/lib/coverage/schemas";
import type { Step } from "./board-model";
import { useBoardDates } from "./use-board-words";
import { onOtherWeek } from "./use-lay-out";

type Doors = {
  week: BoardWeek;
  entries: readonly BoardEntry[];
  agents: ReadonlyMap<string, BoardAgent>;
  run: (label: string, step: Step) => Promise<boolean>;
};
type Kept = { on: string; shifts: CreateShift[] };
export type Clipboard = ReturnType<typeof useClipboard>;

const KEY = "caret-roster-week";
const DAY = 86_400_000;
const MOST = 500;

/** Copies a shift, or every shift of a week, and lays them out elsewhere as single drafts. */
export function useClipboard({ week, entries, agents, run }: Doors) {
  const t = useTranslations("coverage-board.done");
  const announce = useAnnounce();
  const dates = useBoardDates(week.zone);
  const one = useRef<BoardEntry | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const inWeek = entries.filter(({ startMs }) => startMs >= week.startMs && startMs < week.endMs);
  const isFree = ({ agentId, zone = "Etc/UTC", startLocal, endLocal }: CreateShift) => {
    const startMs = instantOfWall(zone, wallMsOf(startLocal) ?? 0, "start");
    const endMs = instantOfWall(zone, wallMsOf(endLocal) ?? 0, "end");
    return !entries.some((each) => each.agentId === agentId && each.startMs < endMs && each.endMs > startMs);
  };
  const stored = (): Kept | null => {
    if (kept) return kept;
    const text = typeof window === "undefined" ? null : window.sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Kept) : null;
  };
  return {
    copy: (entry: BoardEntry) => {
      one.current = entry;
      announce(t("copied", { name: agents.get(entry.agentId)?.name ?? "" }));
    },
    /** The same times of day, on the first later day that is free. */
    paste: async (agentId: string): Promise<void> => {
      const entry = one.current;
      if (!entry) return;
      for (let days = 0; days < 14; days += 1) {
        const shift = onOtherWeek(draftOf(entry, agentId), days);
        if (!isFree(shift)) continue;
        const at = instantOfWall(entry.zone, wallMsOf(shift.startLocal) ?? 0, "start");
        const label = t("new", { name: agents.get(agentId)?.name ?? "", at: dates.moment(at) });
        if (await run(label, { redo: [{ do: "create", shift }], undo: [] })) announce(label);
        return;
      }
    },
    hasOne: () => one.current !== null,
    count: inWeek.length,
    copyWeek: () => {
      const copied = { on: week.on, shifts: inWeek.map((entry) => draftOf(entry, entry.agentId)) };
      window.sessionStorage.setItem(KEY, JSON.stringify(copied));
      setKept(copied);
      announce(t("weekCopied", { count: copied.shifts.length }));
    },
    /** Whether another week waits to be pasted here. */
    mayPaste: () => {
      const from = stored();
      return from !== null && from.on !== week.on && from.shifts.length > 0;
    },
    pasteWeek: async (): Promise<void> => {
      const from = stored();
      if (!from) return;
      const days = (Date.parse(week.on) - Date.parse(from.on)) / DAY;
      const shifts = from.shifts
        .filter(({ agentId }) => agents.has(agentId))
        .map((shift) => onOtherWeek(shift, days));
      const free = shifts.filter(isFree).slice(0, MOST);
      const label = t("weekPasted", { count: free.length, left: from.shifts.length - free.length });
      if (free.length === 0) announce(label);
      else if (await run(label, { redo: free.map((shift) => ({ do: "create", shift })), undo: [] }))
        announce(label);
    },
  };
}

function draftOf({ zone, startLocal, endLocal, segments, skills }: BoardEntry, agentId: string): CreateShift {
  return { agentId, zone, startLocal, endLocal, recurrence: null, skills, segments, state: "draft" };
}
