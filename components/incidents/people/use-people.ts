"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { AffectedCounts, AffectedPerson, AffectedStand } from "@/lib/incidents/affected-schemas";

export type StandFilter = AffectedStand | "all";
export interface PeoplePage {
  data: AffectedPerson[];
  nextCursor: string | null;
}

const TYPING_MS = 250;

/** The people of an incident by filter and words, further pages on demand, and how many there are. */
export function usePeople(
  incidentId: string,
  first: { page: PeoplePage; counts: AffectedCounts; stand: StandFilter },
) {
  const [page, setPage] = useState(first.page);
  const [counts, setCounts] = useState(first.counts);
  const [stand, setStand] = useState<StandFilter>(first.stand);
  const [q, setQ] = useState("");
  const [isReading, setReading] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const path = `/incidents/${incidentId}/affected`;

  const read = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      setReading(true);
      setFailed(false);
      try {
        const query = { stand: stand === "all" ? null : stand, q: q.trim(), cursor };
        const next = await callApi<PeoplePage>(path, { query, ...(signal ? { signal } : {}) });
        setPage((before) => ({ ...next, data: cursor ? [...before.data, ...next.data] : next.data }));
        if (cursor === null)
          setCounts(await callApi<AffectedCounts>(`${path}/counts`, signal ? { signal } : {}));
      } catch {
        if (!signal?.aborted) setFailed(true);
      } finally {
        if (!signal?.aborted) setReading(false);
      }
    },
    [path, stand, q],
  );
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => void read(null, stop.signal), TYPING_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [read]);

  const put = (person: AffectedPerson) => {
    setPage((before) => ({
      ...before,
      data: before.data.map((each) => (each.id === person.id ? person : each)),
    }));
    void callApi<AffectedCounts>(`${path}/counts`).then(setCounts, () => {});
  };
  return { page, counts, stand, setStand, q, setQ, isReading, hasFailed, read, put };
}
