"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Mailing, MailingState } from "@/lib/incidents/mailings/mailing-schemas";

const UNDER_WAY: readonly MailingState[] = ["preparing", "prepared", "sending"];
const EVERY_MS = 2000;
/** Of a planned one, whose time comes by itself. */
const PLANNED_MS = 10_000;

/**
 * A mailing as it is now: read anew every other second while the desk works on it, more rarely while it is planned, and
 * in between as deeds answer.
 */
export function useMailing(start: Mailing) {
  const [mailing, setMailing] = useState(start);
  const [read, setRead] = useState(start);
  if (read !== start) {
    setRead(start);
    setMailing(start);
  }
  const isUnderWay = UNDER_WAY.includes(mailing.state);
  const { id } = mailing;
  const everyMs = isUnderWay ? EVERY_MS : mailing.state === "planned" ? PLANNED_MS : null;
  useEffect(() => {
    if (everyMs === null) return;
    const stop = new AbortController();
    const timer = setInterval(() => {
      callApi<Mailing>(`/mailings/${id}`, { signal: stop.signal }).then(setMailing, () => {});
    }, everyMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [id, everyMs]);
  return { mailing, setMailing, isUnderWay };
}
