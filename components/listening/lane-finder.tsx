"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { ListedSort } from "./lane-types";

type Props = {
  sort: ListedSort;
  query: string | undefined;
  queries: readonly { id: string; name: string }[];
};

/** The order of the lane and whose finds it shows; both stand in the address. */
export function LaneFinder({ sort, query, queries }: Props) {
  const t = useTranslations("listening.lane");
  const router = useRouter();
  const go = (next: { sort?: ListedSort; query?: string }) => {
    const search = new URLSearchParams();
    const wanted = { sort, query, ...next };
    if (wanted.sort !== "newest") search.set("sort", wanted.sort);
    if (wanted.query) search.set("query", wanted.query);
    router.replace(search.size > 0 ? `/listening?${search}` : "/listening");
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Segmented
        label={t("sort")}
        value={sort}
        onChange={(value) => go({ sort: value })}
        segments={[
          { value: "newest", label: t("newest") },
          { value: "relevance", label: t("relevance") },
        ]}
      />
      {queries.length > 1 ? (
        <Field label={t("query")} hideLabel>
          {(control) => (
            <select
              {...control}
              value={query ?? ""}
              onChange={(event) => go({ query: event.target.value })}
              className={`${inputClass} h-(--height-control) w-auto pr-2`}
            >
              <option value="">{t("allQueries")}</option>
              {queries.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
