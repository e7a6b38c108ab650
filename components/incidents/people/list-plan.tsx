"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTable } from "@/components/customers/column-table";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AffectedPlan, StartAffected } from "@/lib/incidents/affected-job-schemas";
import { AFFECTED_ROLES, columnIs, fieldName } from "@/lib/incidents/rules/affected/affected-columns";

const SKIP = "skip";

type Props = {
  plan: AffectedPlan;
  isChecked: boolean;
  busy: boolean;
  onCheck(wish: Partial<StartAffected>): void;
};

/** How a list is read, before anybody is added. */
export function ListPlan({ plan, isChecked, busy, onCheck }: Props) {
  const t = useTranslations("incident-people");
  const charsets = useTranslations("import.charsets");
  const [mapping, setMapping] = useState(plan.mapping);
  const [charset, setCharset] = useState(plan.charset);
  const [country, setCountry] = useState(plan.country ?? "");
  const map = (column: string, is: string) => {
    const { [column]: _, ...others } = mapping;
    const rest = Object.fromEntries(Object.entries(others).filter(([, each]) => each !== is));
    setMapping(is === SKIP ? rest : { ...rest, [column]: is });
  };
  const check = () =>
    onCheck({
      isDryRun: true,
      ...(plan.format === "csv" ? { mapping, charset } : {}),
      ...(/^[a-z]{2}$/i.test(country.trim()) ? { country: country.trim().toUpperCase() } : {}),
    });
  const optionsOf = (column: string) => {
    const now = mapping[column];
    const own = `field:${fieldName(column) ?? "field"}`;
    const fields = [...new Set([own, ...(now && columnIs(now) && now.startsWith("field:") ? [now] : [])])];
    return [
      { value: SKIP, label: t("list.skip") },
      ...AFFECTED_ROLES.map((each) => ({ value: each as string, label: t(`role.${each}`) })),
      ...fields.map((each) => ({ value: each, label: t("list.field", { name: each.slice(6) }) })),
    ];
  };
  return (
    <div className="flex flex-col gap-4">
      {plan.isMixed ? <Banner title={t("list.mixed")}>{t("list.mixedText")}</Banner> : null}
      {plan.format === "csv" ? (
        <div>
          <h4 className="font-semibold text-body">{t("list.mapping")}</h4>
          <p className="mb-2 text-ink-3 text-meta">{t("list.mappingLead")}</p>
          <ColumnTable
            words={{
              title: t("list.mapping"),
              column: t("list.column"),
              is: t("list.is"),
              sample: t("list.sample"),
            }}
            columns={plan.columns}
            sample={plan.sample}
            chosenFor={(column) => mapping[column] ?? SKIP}
            optionsOf={optionsOf}
            onChange={map}
          />
        </div>
      ) : null}
      <div className="grid max-w-[640px] grid-cols-2 gap-4 phone:grid-cols-1">
        <Field label={t("list.charset")}>
          {(control) => (
            <Select
              {...control}
              value={charset}
              onChange={setCharset}
              options={(["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const).map((each) => ({
                value: each,
                label: charsets(each),
              }))}
            />
          )}
        </Field>
        <Field label={t("list.country")} hint={t("list.countryHint")}>
          {(control) => (
            <Input
              {...control}
              value={country}
              maxLength={2}
              onChange={(event) => setCountry(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button variant={isChecked ? "plain" : "solid"} disabled={busy} onClick={check} className="self-start">
        {t(isChecked ? "list.checkAgain" : "list.check")}
      </Button>
    </div>
  );
}
