"use client";

import { BookOpen } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { Input, inputClass } from "@/components/ui/input";
import type { DeskPage } from "@/lib/knowledge/schemas";
import type { PageActs, TeamChoice } from "./knowledge-acts";
import { PageRow } from "./page-row";

type Props = {
  pages: readonly DeskPage[];
  teams: readonly TeamChoice[];
  /** Null for who may read only. */
  acts: PageActs | null;
  /** The one to open at once. */
  openId: string | null;
};

const ANY = { words: "", language: "", overdue: false };

/** All pages of the reader's teams, those past their review to be found at once. */
export function PageList({ pages, teams, acts, openId }: Props) {
  const t = useTranslations("knowledge-page");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const [wanted, setWanted] = useState(ANY);
  if (pages.length === 0)
    return (
      <EmptyState icon={<BookOpen />} title={t("empty")} className="rounded-card border">
        {acts ? t("emptyText") : t("emptyAgent")}
      </EmptyState>
    );
  const words = wanted.words.trim().toLowerCase();
  const overdue = pages.filter(({ isOverdue }) => isOverdue).length;
  const shown = pages.filter(
    (page) =>
      (words === "" ||
        [page.title, page.body, ...page.tags].some((each) => each.toLowerCase().includes(words))) &&
      (wanted.language === "" || page.language === wanted.language) &&
      (!wanted.overdue || page.isOverdue),
  );
  return (
    <div className="flex flex-col gap-3">
      <search aria-label={t("filter")} className="flex flex-wrap items-center gap-2">
        <Input
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={wanted.words}
          onChange={(event) => setWanted({ ...wanted, words: event.target.value })}
          className="min-w-48 flex-1 basis-48"
        />
        <div className="w-44">
          <select
            aria-label={t("language")}
            value={wanted.language}
            onChange={(event) => setWanted({ ...wanted, language: event.target.value })}
            className={`${inputClass} h-(--height-control) pr-2`}
          >
            <option value="">{t("anyLanguage")}</option>
            {[...new Set(pages.map(({ language }) => language))].map((code) => (
              <option key={code} value={code}>
                {names.of(code)}
              </option>
            ))}
          </select>
        </div>
        {overdue > 0 ? (
          <Checkbox
            label={t("overdueOnly", { count: overdue })}
            checked={wanted.overdue}
            onChange={(event) => setWanted({ ...wanted, overdue: event.target.checked })}
          />
        ) : null}
      </search>
      {shown.length === 0 ? (
        <EmptyState
          title={t("noneFit")}
          className="rounded-card border"
          actions={<Button onClick={() => setWanted(ANY)}>{t("clear")}</Button>}
        />
      ) : (
        <ul aria-label={t("list")} className="overflow-hidden rounded-card border bg-raised">
          {shown.map((page) => (
            <PageRow key={page.id} page={page} teams={teams} acts={acts} isOpen={page.id === openId} />
          ))}
        </ul>
      )}
    </div>
  );
}
