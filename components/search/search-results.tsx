"use client";

import { useTranslations } from "next-intl";
import { initialsOf } from "@/components/conversations/initials";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { SearchAnswer, SearchHit } from "@/lib/search/schemas";
import { SearchHitRow } from "./search-hit";
import { SearchPeople } from "./search-people";

type Props = {
  answer: SearchAnswer;
  onMeant: (q: string) => void;
  onMore: () => void;
  onOpen: () => void;
};

/** People first, then what was said, newest first; what stands together of one person is under their name once. */
export function SearchResults({ answer, onMeant, onMore, onOpen }: Props) {
  const t = useTranslations("search");
  const { data, customers, suggestion, isCorrected, nextCursor, unknown } = answer;
  return (
    <div className="pb-8">
      {unknown.length > 0 ? (
        <p className="px-2 pt-4 text-body text-ink-2">
          {t("nothing.unknown", { filters: unknown.join(", ") })}
        </p>
      ) : null}
      {suggestion && isCorrected ? (
        <p className="px-2 pt-4 text-body text-ink-2">
          {t.rich("corrected", {
            meant: suggestion,
            b: (words) => <bdi className="font-semibold text-ink">{words}</bdi>,
          })}
        </p>
      ) : suggestion ? (
        <p className="px-2 pt-4 text-body">
          {t("meant")}{" "}
          <button type="button" className="text-link" onClick={() => onMeant(suggestion)}>
            <bdi>{suggestion}</bdi>
          </button>
        </p>
      ) : null}
      {customers.length > 0 ? <SearchPeople people={customers} onOpen={onOpen} /> : null}
      {data.length > 0 ? (
        <section aria-label={t("said")} className="pt-4">
          <h2 className="px-2 pb-1 font-semibold text-ink-3 text-label">{t("said")}</h2>
          {groupsOf(data).map((hits) => (
            <Person key={hits[0]?.interaction.id} hits={hits} onOpen={onOpen} />
          ))}
        </section>
      ) : null}
      {nextCursor ? (
        <div className="flex justify-center pt-4">
          <Button onClick={onMore}>{t("more")}</Button>
        </div>
      ) : null}
    </div>
  );
}

function Person({ hits, onOpen }: { hits: readonly SearchHit[]; onOpen: () => void }) {
  const name = hits[0]?.customer.displayName ?? "";
  return (
    <article aria-label={name} className="flex gap-3 border-b px-2 py-2 last:border-b-0">
      <Avatar initials={initialsOf(name)} size={24} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <h3 className="truncate px-2 font-semibold text-body">
          <bdi>{name}</bdi>
        </h3>
        {hits.map((hit) => (
          <SearchHitRow key={hit.interaction.id} hit={hit} onOpen={onOpen} />
        ))}
      </div>
    </article>
  );
}

/** Runs of one person in the order of time: further pages never change what stands above. */
function groupsOf(hits: readonly SearchHit[]): readonly (readonly SearchHit[])[] {
  const groups: SearchHit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0]?.customer.id === hit.customer.id) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}
