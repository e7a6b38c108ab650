"use client";

import { TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Macro, MacroFigures } from "@/lib/macros/schemas";
import type { MacroActs, MacroChoices } from "./macro-acts";
import { MacroFilters } from "./macro-filters";
import { MacroRow } from "./macro-row";
import { anyMacro, fits, type Wanted } from "./macro-wanted";

type Props = {
  macros: readonly Macro[];
  figures: readonly MacroFigures[];
  choices: MacroChoices;
  /** Null for who may read only. */
  acts: MacroActs | null;
};

/** Every macro of the reader's teams, with how it is used and what comes of it. */
export function MacroList({ macros, figures, choices, acts }: Props) {
  const t = useTranslations("macros-page");
  const [wanted, setWanted] = useState<Wanted>(anyMacro);
  const shown = macros.filter((macro) => fits(macro, wanted));
  const byId = new Map(figures.map((each) => [each.macroId, each]));
  if (macros.length === 0)
    return (
      <EmptyState icon={<TextQuote />} title={t("empty")} className="rounded-card border">
        {acts ? t("emptyText") : t("emptyAgent")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      <MacroFilters wanted={wanted} choices={choices} macros={macros} onChange={setWanted} />
      {shown.length === 0 ? (
        <EmptyState
          title={t("noneFit")}
          className="rounded-card border"
          actions={<Button onClick={() => setWanted(anyMacro)}>{t("filter.clear")}</Button>}
        />
      ) : (
        <ul aria-label={t("list")} className="overflow-hidden rounded-card border bg-raised">
          {shown.map((macro) => (
            <MacroRow
              key={macro.id}
              macro={macro}
              figures={byId.get(macro.id) ?? null}
              choices={choices}
              acts={acts}
            />
          ))}
        </ul>
      )}
      <p className="max-w-[72ch] text-pretty text-ink-3 text-meta">{t("outcome.note")}</p>
    </div>
  );
}
