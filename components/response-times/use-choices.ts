"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";

type Named = Readonly<{ id: string; name: string }>;
type Reason = Named & Readonly<{ parentId: string | null }>;
/** What filters may be set to, as far as the page doesn't know it already. */
export type Choices = Readonly<{
  teams: readonly Named[];
  agents: readonly Named[];
  reasons: readonly Reason[];
  tags: readonly string[];
}>;

const NONE: Choices = { teams: [], agents: [], reasons: [], tags: [] };
type Page<Item> = { data: Item[] };

/** Names of teams, people (also of those who have left), reasons and tags; empty until they are there. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState(NONE);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const set = (part: Partial<Choices>) => !signal.aborted && setChoices((now) => ({ ...now, ...part }));
    const quiet = () => {};
    callApi<Page<Named>>("/teams", { signal }).then(({ data }) => set({ teams: data }), quiet);
    callApi<Page<Reason>>("/reasons", { signal }).then(({ data }) => set({ reasons: data }), quiet);
    callApi<Page<{ name: string }>>("/tags", { query: { limit: 100 }, signal }).then(
      ({ data }) => set({ tags: data.map(({ name }) => name) }),
      quiet,
    );
    callApi<Page<{ id: string; displayName: string }>>("/agents", { query: { limit: 200 }, signal }).then(
      ({ data }) => set({ agents: data.map(({ id, displayName }) => ({ id, name: displayName })) }),
      quiet,
    );
    return () => gone.abort();
  }, []);
  return choices;
}
