"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { callApi } from "@/components/desk/api";
import type { IncidentOf } from "@/lib/incidents/incident-of-schemas";
import type { Spoken } from "@/lib/incidents/statements/statement-schemas";

interface Kept {
  incidents: readonly IncidentOf[];
  spoken: readonly Spoken[];
  at: number;
  asking: boolean;
}

const NONE: readonly IncidentOf[] = [];
const NOTHING: readonly Spoken[] = [];
const FRESH_MS = 60_000;
const MOST = 50;
const kept = new Map<string, Kept>();
const listeners = new Set<() => void>();

/**
 * The open incidents of a conversation, asked for once for all who show them, and again after a minute or a `refresh`;
 * empty until they are known, and where they can't be had.
 */
export function useIncidentsOf(conversationId: string): {
  incidents: readonly IncidentOf[];
  refresh: () => void;
} {
  const incidents = useSyncExternalStore(
    listen,
    () => kept.get(conversationId)?.incidents ?? NONE,
    () => NONE,
  );
  useEffect(() => {
    ask(conversationId, false);
  }, [conversationId]);
  const refresh = useCallback(() => ask(conversationId, true), [conversationId]);
  return { incidents, refresh };
}

/** What may and must not be said there while incidents are open; of the same one request. */
export function useSpokenOf(conversationId: string): readonly Spoken[] {
  const spoken = useSyncExternalStore(
    listen,
    () => kept.get(conversationId)?.spoken ?? NOTHING,
    () => NOTHING,
  );
  useEffect(() => {
    ask(conversationId, false);
  }, [conversationId]);
  return spoken;
}

function ask(conversationId: string, anew: boolean): void {
  const known = kept.get(conversationId);
  if (known?.asking || (!anew && known && Date.now() - known.at < FRESH_MS)) return;
  const before = { incidents: known?.incidents ?? NONE, spoken: known?.spoken ?? NOTHING };
  keep(conversationId, { ...before, at: known?.at ?? 0, asking: true });
  callApi<{ data: IncidentOf[]; spoken: Spoken[] }>(`/conversations/${conversationId}/incidents`).then(
    ({ data, spoken }) => keep(conversationId, { incidents: data, spoken, at: Date.now(), asking: false }),
    () => keep(conversationId, { ...before, at: 0, asking: false }),
  );
}

function keep(conversationId: string, entry: Kept): void {
  kept.delete(conversationId);
  kept.set(conversationId, entry);
  for (const [oldest] of kept) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
