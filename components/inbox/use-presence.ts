"use client";

import { useEffect, useMemo, useState } from "react";
import { useLive } from "@/components/desk/live";
import { useViewer } from "@/components/desk/viewer";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import { readPresence } from "./live-rows";

const LASTS_MS = 12_000;
const NOBODY: readonly PresenceView[] = [];
type Heard = ReadonlyMap<string, { present: readonly PresenceView[]; until: number }>;

/** Which colleagues look at or type in a conversation; each fades when nothing more is heard. */
export function usePresence(): ReadonlyMap<string, readonly PresenceView[]> {
  const { id } = useViewer();
  const [heard, setHeard] = useState<Heard>(new Map());

  useLive({
    onMessage: (message) => {
      const news = readPresence(message);
      if (!news) return;
      const present = news.presence.filter(({ agent }) => agent.id !== id);
      setHeard((before) => {
        const next = new Map(before);
        if (present.length === 0) next.delete(news.conversationId);
        else next.set(news.conversationId, { present, until: Date.now() + LASTS_MS });
        return next;
      });
    },
  });

  useEffect(() => {
    if (heard.size === 0) return;
    const timer = setTimeout(() => {
      setHeard((before) => new Map([...before].filter(([, { until }]) => until > Date.now())));
    }, 2000);
    return () => clearTimeout(timer);
  }, [heard]);

  return useMemo(() => new Map([...heard].map(([key, { present }]) => [key, present])), [heard]);
}

/**
 * Who is with this person: in this conversation first, then in their others; each colleague once, typing before looking.
 */
export function presenceOn(
  heard: ReadonlyMap<string, readonly PresenceView[]>,
  { id, customer }: { id: string; customer: { id: string } },
): readonly PresenceView[] {
  if (heard.size === 0) return NOBODY;
  const elsewhere = [...heard]
    .filter(([conversationId]) => conversationId !== id)
    .flatMap(([, present]) => present.filter(({ customerId }) => customerId === customer.id));
  const all = [...(heard.get(id) ?? NOBODY), ...elsewhere];
  const best = new Map<string, PresenceView>();
  for (const each of all) {
    const before = best.get(each.agent.id);
    if (!before || (before.state === "looking" && each.state === "typing")) best.set(each.agent.id, each);
  }
  return best.size === 0 ? NOBODY : [...best.values()];
}

/** First name of a colleague who types there. */
export function typingIn(presence: readonly PresenceView[] | undefined): string | undefined {
  const typist = presence?.find(({ state }) => state === "typing");
  return typist ? firstName(typist.agent.displayName) : undefined;
}

export function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
