"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Mailing, MailingState } from "@/lib/incidents/mailings/mailing-schemas";

const UNDER_WAY: readonly MailingState[] = ["preparing", "prepared", "sending"];
const EVERY_MS = 2000;

/** A mailing as it is now: read anew every other second while the desk works on it, and in between as deeds answer. */
export function useMailing(start: Mailing) {
  const [mailing, setMailing] = useState(start);
  const [read, setRead] = useState(start);
  if (read !== start) {
    setRead(start);
    setMailing(start);
  }
  const isUnderWay = UNDER_WAY.includes(mailing.state);
  const { id } = mailing;
  useEffect(() => {
    if (!isUnderWay) return;
    const stop = new AbortController();
    const timer = setInterval(() => {
      callApi<Mailing>(`/mailings/${id}`, { signal: stop.signal }).then(setMailing, () => {});
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [id, isUnderWay]);
  return { mailing, setMailing, isUnderWay };
}
