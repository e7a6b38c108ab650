"use client";

import { SearchX } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useRecentSearches } from "./recent-searches";
import { type Asked, readAsked, SearchField, writeAsked } from "./search-field";
import { SearchHelp } from "./search-help";
import { SearchResults } from "./search-results";
import { type SearchState, useSearch } from "./use-search";

const LIMIT = 30;

/** Everything by its words: who, what was said, in which file. The address keeps what was asked. */
export function SearchScreen() {
  const t = useTranslations("search");
  const viewer = useViewer();
  const given = useSearchParams().get("q") ?? "";
  const [asked, setAsked] = useState<Asked>(() => readAsked(given, true));
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const q = writeAsked(asked);
  const { search, more, retry } = useSearch(q, LIMIT);
  const { recent, keep, clear } = useRecentSearches(viewer.id);
  const announce = useAnnounce();

  useEffect(() => {
    const address = q === "" ? "/search" : `/search?q=${encodeURIComponent(q)}`;
    if (`${window.location.pathname}${window.location.search}` !== address)
      window.history.replaceState(null, "", address);
  }, [q]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (search.state !== "ready") return;
    const { data, customers } = search.answer;
    announce(t("found", { people: customers.length, count: data.length }));
  }, [announce, search, t]);
  const results = useCallback(
    () => [...(list.current?.querySelectorAll<HTMLElement>("[data-result]") ?? [])],
    [],
  );
  const step = (by: number) => {
    const all = results();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return false;
    if (at + by < 0) field.current?.focus();
    else all[at + by]?.focus();
    return true;
  };
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1) }, true);
  useKeys({ "/": () => field.current?.select(), j: () => step(1), k: () => step(-1) }, viewer.singleKeys);
  const ask = (query: string) => setAsked(readAsked(query, true));
  return (
    <>
      <main
        id="main"
        tabIndex={-1}
        aria-label={t("title")}
        className="min-h-0 flex-1 overflow-y-auto outline-none"
      >
        <div className="mx-auto max-w-[860px] px-4">
          <div className="sticky top-0 z-10 bg-surface pt-4 pb-2">
            <h1 className="sr-only">{t("title")}</h1>
            <SearchField
              asked={asked}
              field={field}
              onAsk={setAsked}
              onEnter={() => {
                keep(q);
                results()[0]?.focus();
              }}
              onDown={() => results()[0]?.focus()}
            />
          </div>
          <div ref={list}>
            {search.state === "idle" ? (
              <SearchHelp
                recent={recent}
                onRecent={ask}
                onClear={clear}
                onFilter={(beginning) => {
                  setAsked({ filters: asked.filters, text: beginning });
                  field.current?.focus();
                }}
              />
            ) : (
              <Found
                search={search}
                onMeant={ask}
                onMore={() => void more()}
                onRetry={retry}
                onOpen={() => keep(q)}
              />
            )}
          </div>
        </div>
      </main>
      <PhoneTabs />
    </>
  );
}

type FoundProps = {
  search: Exclude<SearchState, { state: "idle" }>;
  onMeant: (q: string) => void;
  onMore: () => void;
  onRetry: () => void;
  onOpen: () => void;
};

function Found({ search, onMeant, onMore, onRetry, onOpen }: FoundProps) {
  const t = useTranslations("search");
  if (search.state === "failed") {
    return (
      <ErrorState title={t("failed.title")} actions={<Button onClick={onRetry}>{t("failed.again")}</Button>}>
        {search.detail || t("failed.offline")}
      </ErrorState>
    );
  }
  const answer = search.state === "ready" ? search.answer : search.before;
  if (answer === null) return <Looking />;
  if (answer.data.length > 0 || answer.customers.length > 0)
    return <SearchResults answer={answer} onMeant={onMeant} onMore={onMore} onOpen={onOpen} />;
  return (
    <EmptyState icon={<SearchX />} title={t("nothing.title")} className="py-16">
      {answer.unknown.length > 0
        ? t("nothing.unknown", { filters: answer.unknown.join(", ") })
        : t("nothing.text")}
    </EmptyState>
  );
}

function Looking() {
  const t = useTranslations("search");
  return (
    <SkeletonGroup label={t("looking")} className="flex animate-after-wait flex-col gap-5 py-6">
      {["w-2/3", "w-3/4", "w-1/2", "w-3/5"].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-6 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="w-40" />
            <Skeleton className={width} />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
