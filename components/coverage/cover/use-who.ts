"use client";

import { useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { PlannedPerson } from "@/lib/coverage/hole-schemas";
import type { StripCell } from "./strip-cell";

const QUARTER = 900_000;
const AFTER_MS = 120;

/** Who answers in a cell by the plan: read once for each day looked at. Null until it is known. */
export function useWho(cell: StripCell | null, day: readonly StripCell[]): PlannedPerson[] | null {
  const read = useRef(new Map<number, PlannedPerson[] | "asked">());
  const [known, setKnown] = useState<readonly [number, PlannedPerson[]] | null>(null);
  const first = day[0]?.startMs;
  const last = day.at(-1)?.startMs;
  useEffect(() => {
    if (first === undefined || last === undefined) return;
    const found = read.current.get(first);
    if (found === "asked") return;
    if (found) return setKnown([first, found]);
    const timer = setTimeout(() => {
      read.current.set(first, "asked");
      const query = { from: new Date(first).toISOString(), to: new Date(last + QUARTER).toISOString() };
      callApi<{ data: PlannedPerson[] }>("/coverage/planned", { query }).then(
        ({ data }) => {
          read.current.set(first, data);
          setKnown([first, data]);
        },
        () => read.current.delete(first),
      );
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [first, last]);
  if (!cell || !known || known[0] !== first) return null;
  return known[1].filter(({ spans }) =>
    spans.some(
      ({ startAt, endAt }) =>
        Date.parse(startAt) < cell.startMs + QUARTER && Date.parse(endAt) > cell.startMs,
    ),
  );
}
