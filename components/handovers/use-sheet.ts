"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { useRun } from "@/components/desk/use-run";
import type { HandoverLine, HandoverSheet, LineChoice } from "@/lib/conversations/handovers/handover-schemas";
import type { AgentMark } from "@/lib/conversations/schemas";
import type { SheetActs } from "./handover-acts";

const EVERY_MS = 20_000;

/** A sheet that follows what happens to it. What the reader settles shows at once, and is read anew when it was not so. */
export function useSheet(first: HandoverSheet, acts: SheetActs, reader: AgentMark) {
  const run = useRun();
  const [sheet, setSheet] = useState(first);
  const { id } = first;
  const read = useCallback(async () => {
    await callApi<HandoverSheet>(`/handovers/${id}`).then(setSheet, () => undefined);
  }, [id]);
  useEffect(() => {
    const timer = setInterval(() => void read(), EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useLive({ onGap: () => void read() });

  const settle = async (
    choice: LineChoice,
    change: Pick<HandoverLine, "state" | "reason">,
    deed: () => ReturnType<SheetActs["accept"]>,
  ) => {
    const settled = { ...change, settledBy: reader, settledAt: null };
    const isChosen = (line: HandoverLine) => line.state === "pending" && isIn(line, choice);
    setSheet((now) => ({
      ...now,
      lines: now.lines.map((line) => (isChosen(line) ? { ...line, ...settled } : line)),
    }));
    const done = await run(deed);
    if (!done || !choice.lineIds || done.value.passed > 0) await read();
    return done?.value ?? null;
  };

  return {
    sheet,
    read,
    run,
    accept: (choice: LineChoice) =>
      settle(choice, { state: "accepted", reason: null }, () => acts.accept({ id, ...choice })),
    decline: (choice: LineChoice, reason: string) =>
      settle(choice, { state: "declined", reason }, () => acts.decline({ id, ...choice, reason })),
  };
}

function isIn(line: HandoverLine, { lineIds, group }: LineChoice): boolean {
  return (!lineIds || lineIds.includes(line.id)) && (!group || line.group === group);
}
