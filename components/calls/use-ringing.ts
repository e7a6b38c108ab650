"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi, clockOffset } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { CallView } from "@/lib/conversations/call-schemas";

/** What rings longer has lost its end; what became of a call stands a moment longer. */
const RINGS_MS = 3 * 60_000;
const SAID_MS = 5_000;

export type Ringing = Readonly<{ call: CallView; until: number; heardAt: number }>;

/** The calls that ring now, and for a moment what became of those that did; `dismiss` takes one off this screen. */
export function useRinging() {
  const [ringing, setRinging] = useState<readonly Ringing[]>([]);
  const dismiss = useCallback(
    (id: string) => setRinging((now) => now.filter(({ call }) => call.id !== id)),
    [],
  );

  useLive({
    onMessage: ({ event, data }) => {
      if (event !== "call.changed") return;
      const call = data as CallView;
      if (call.direction !== "inbound") return;
      setRinging((now) => {
        const stood = now.some((each) => each.call.id === call.id);
        const others = now.filter((each) => each.call.id !== call.id);
        if (call.state === "ringing" && isFresh(call))
          return [...others, { call, until: Date.now() + RINGS_MS, heardAt: Date.now() }];
        return stood ? [...others, { call, until: Date.now() + SAID_MS, heardAt: Date.now() }] : now;
      });
    },
    onGap: () => {
      const askedAt = Date.now();
      callApi<{ data: CallView[] }>("/calls", { query: { state: "ringing" } }).then(
        ({ data }) => setRinging((now) => together(data, now, askedAt)),
        () => {},
      );
    },
  });

  useEffect(() => {
    const next = Math.min(...ringing.map(({ until }) => until));
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(
      () => setRinging((now) => now.filter(({ until }) => until > Date.now())),
      Math.max(50, next - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [ringing]);

  return { ringing, dismiss };
}

/** Told late, of a call that is long over, it rings nobody. */
function isFresh({ startedAt }: CallView): boolean {
  return Date.now() + clockOffset() - new Date(startedAt).getTime() < RINGS_MS;
}

/** What rang when it was asked, beside what has been heard since: the answer may be older. */
function together(data: readonly CallView[], now: readonly Ringing[], askedAt: number): readonly Ringing[] {
  const heard = now.filter(({ heardAt }) => heardAt >= askedAt);
  const told = data.filter(({ id }) => !heard.some(({ call }) => call.id === id));
  return [...told.map((call) => ({ call, until: Date.now() + RINGS_MS, heardAt: askedAt })), ...heard];
}
