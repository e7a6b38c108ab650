"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ApiProblem, callApi } from "@/components/desk/api";
import type {
  Board,
  BoardAnswer,
  BoardEntry,
  ShiftDeed,
  ShiftDeedsAnswer,
} from "@/lib/coverage/board-schemas";
import type { Shift } from "@/lib/coverage/schemas";
import { numbered, type Step } from "./board-model";

export type Change = Step & { id: number; label: string };
/** Somebody else was first. */
export interface Clash {
  change: Change;
  way: "redo" | "undo";
  by: { name: string; at: string } | null;
  shift: Shift;
}
export interface Refusal {
  message: string;
  change: Change | null;
}

const LOOK_MS = 4000;
let counted = 0;

/** The board and every deed on it: done at once on the screen, sent, taken back and done again. */
export function useBoard(first: BoardAnswer & { board: Board }, range: { from: string; to: string }) {
  const [board, setBoard] = useState(first.board);
  const [done, setDone] = useState<readonly Change[]>([]);
  const [undone, setUndone] = useState<readonly Change[]>([]);
  const [clash, setClash] = useState<Clash | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const version = useRef(first.version);
  const sending = useRef(0);
  const numbers = useRef(new Map<string, number>());
  const { from, to } = range;

  useEffect(() => {
    version.current = first.version;
    setBoard(first.board);
  }, [first]);

  const reload = useCallback(async () => {
    try {
      const query = { from, to, ifVersion: version.current };
      const answer = await callApi<BoardAnswer>("/coverage/board", { query });
      if (!answer.board || sending.current > 0) return;
      version.current = answer.version;
      setBoard(answer.board);
    } catch {
      // The next look tries again; the desk's own banner says when nobody answers.
    }
  }, [from, to]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && sending.current === 0) void reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [reload]);

  const send = useCallback(
    async (change: Change, way: "redo" | "undo", reason?: string): Promise<Change | null> => {
      sending.current += 1;
      setBusy(true);
      try {
        const changes = withReason(numbered(change[way], numbers.current), reason);
        const { shifts } = await callApi<ShiftDeedsAnswer>("/shifts/bulk", {
          method: "POST",
          body: { changes },
        });
        for (const shift of shifts) if (shift) numbers.current.set(shift.id, shift.changeNumber);
        return settled(change, way, shifts);
      } catch (problem) {
        if (!(problem instanceof ApiProblem)) throw problem;
        const { by, shift } = problem.extra as { by?: Clash["by"]; shift?: Shift };
        if (problem.code === "shift-changed" && shift) setClash({ change, way, by: by ?? null, shift });
        else setRefusal({ message: problem.detail, change });
        version.current = "";
        return null;
      } finally {
        sending.current -= 1;
        setBusy(sending.current > 0);
        if (sending.current === 0) {
          version.current = "";
          void reload();
        }
      }
    },
    [reload],
  );

  const run = useCallback(
    async (
      label: string,
      step: Step,
      shown?: (entries: readonly BoardEntry[]) => BoardEntry[],
      reason?: string,
    ): Promise<boolean> => {
      setRefusal(null);
      if (shown) flushSync(() => setBoard((before) => ({ ...before, entries: shown(before.entries) })));
      counted += 1;
      const change = await send({ ...step, label, id: counted }, "redo", reason);
      if (!change) return false;
      setDone((before) => [...before, change]);
      setUndone([]);
      return true;
    },
    [send],
  );

  const undo = useCallback(async () => {
    const last = done.at(-1);
    if (!last) return;
    const change = await send(last, "undo");
    if (!change) return;
    setDone((before) => before.filter(({ id }) => id !== last.id));
    setUndone((before) => [...before, change]);
  }, [done, send]);

  const redo = useCallback(async () => {
    const last = undone.at(-1);
    if (!last) return;
    const change = await send(last, "redo");
    if (!change) return;
    setUndone((before) => before.filter(({ id }) => id !== last.id));
    setDone((before) => [...before, change]);
  }, [undone, send]);

  /** Puts one's own change over the other's. */
  const putMine = async () => {
    if (!clash) return;
    numbers.current.set(clash.shift.id, clash.shift.changeNumber);
    setClash(null);
    const change = await send(clash.change, clash.way);
    if (change && clash.way === "redo")
      setDone((before) => [...before.filter(({ id }) => id !== change.id), change]);
    if (change && clash.way === "undo") setDone((before) => before.filter(({ id }) => id !== change.id));
  };
  /** What the screen showed when a deed began is what it is checked against. */
  const seen = useCallback((entries: readonly { shiftId: string; changeNumber: number }[]) => {
    for (const { shiftId, changeNumber } of entries)
      numbers.current.set(shiftId, Math.max(changeNumber, numbers.current.get(shiftId) ?? 0));
  }, []);

  return {
    board,
    done,
    undone,
    busy,
    clash,
    refusal,
    run,
    undo,
    redo,
    reload,
    seen,
    putMine,
    takeTheirs: () => setClash(null),
    dismiss: () => setRefusal(null),
  };
}

function withReason(deeds: readonly ShiftDeed[], reason: string | undefined): ShiftDeed[] {
  if (reason === undefined) return [...deeds];
  const force = { reason };
  return deeds.map((deed): ShiftDeed => {
    if (deed.do === "create") return { ...deed, shift: { ...deed.shift, force } };
    if (deed.do === "change") return { ...deed, change: { ...deed.change, force } };
    return deed.do === "change-day" ? { ...deed, change: { ...deed.change, force } } : deed;
  });
}

/** Once a new shift has its id, taking it back removes it, and doing it again revives it. */
function settled(change: Change, way: "redo" | "undo", shifts: ShiftDeedsAnswer["shifts"]): Change {
  if (way === "undo") return change;
  const made = change.redo.flatMap((deed, place): ShiftDeed[] => {
    const id = deed.do === "create" ? shifts[place]?.id : undefined;
    return id ? [{ do: "remove", id }] : [];
  });
  return {
    ...change,
    undo: [...change.undo, ...made],
    redo: change.redo.map((deed, place): ShiftDeed => {
      const id = deed.do === "create" ? shifts[place]?.id : undefined;
      return id ? { do: "revive", id } : deed;
    }),
  };
}
