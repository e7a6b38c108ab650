"use client";

import { Scale, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import type { RuleMode } from "@/lib/coverage/rules/rule-words";
import type { WorkRules } from "@/lib/coverage/work-rules-schemas";
import type { RulesActs } from "./rules-acts";
import { RulesDialog } from "./rules-dialog";
import { ANY_RULES } from "./rules-draft";

type Props = {
  tables: readonly WorkRules[];
  countries: readonly { code: string; name: string }[];
  acts: RulesActs;
  mayEdit: boolean;
};
const STRICT: readonly RuleMode[] = ["forbids", "asks-consent", "asks-reason", "warns"];

/** The tables of work rules, each with what it says, strictest first. */
export function RulesTables({ tables, countries, acts, mayEdit }: Props) {
  const t = useTranslations("work-rules");
  const { run, busy, problem } = useDeed();
  const nameOf = (code: string) => countries.find((each) => each.code === code)?.name ?? code;
  if (tables.length === 0)
    return (
      <EmptyState icon={<Scale />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-1">
      <ul className="divide-y border-y">
        {tables.map((table) => (
          <li key={table.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-96">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-semibold text-body">{table.name}</span>
                <span className="text-ink-3 text-meta">
                  {table.country === null
                    ? t("anywhere")
                    : table.contract === ""
                      ? t("place", { country: nameOf(table.country) })
                      : t("placeContract", { country: nameOf(table.country), contract: table.contract })}
                </span>
                <Chip>{table.isReviewed ? t("reviewed") : t("unreviewed")}</Chip>
                <span className="text-ink-2 text-meta">{t("people", { count: table.agentIds.length })}</span>
              </p>
              <dl className="mt-1.5 grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-body">
                {STRICT.filter((mode) => ANY_RULES.some((rule) => table.rules[rule]?.mode === mode)).map(
                  (mode) => (
                    <ModeLine key={mode} table={table} mode={mode} />
                  ),
                )}
              </dl>
            </div>
            {mayEdit ? (
              <div className="flex items-center gap-1">
                <RulesDialog
                  table={table}
                  countries={countries}
                  acts={acts}
                  trigger={
                    <Button size={24} variant="ghost" aria-label={t("changeOf", { name: table.name })}>
                      {t("change")}
                    </Button>
                  }
                />
                <AlertDialog
                  title={t("removeTitle", { name: table.name })}
                  description={t("removeText")}
                  cancelLabel={t("cancel")}
                  confirmLabel={t("remove")}
                  trigger={
                    <IconButton
                      size={24}
                      label={t("removeOf", { name: table.name })}
                      icon={<Trash2 />}
                      disabled={busy}
                    />
                  }
                  onConfirm={() => void run(() => acts.remove({ id: table.id }), t("removed"))}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </div>
  );
}

function ModeLine({ table: { rules }, mode }: { table: WorkRules; mode: RuleMode }) {
  const t = useTranslations("work-rules");
  const said = ANY_RULES.flatMap((rule) => {
    const word = rules[rule];
    if (word?.mode !== mode) return [];
    if (rule !== "break" && "limit" in word) return [t(`said.${rule}`, { limit: word.limit })];
    const steps = "steps" in word ? word.steps : [];
    const told = steps.map(({ afterHours, minutes }) => t("said.step", { minutes, hours: afterHours }));
    return [t("said.break", { steps: told.join(", ") })];
  });
  return (
    <>
      <dt className="text-ink-3">{t(`modes.${mode}`)}</dt>
      <dd>{said.join(" · ")}</dd>
    </>
  );
}
