"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Job, StartImport } from "@/lib/customers/job-schemas";
import { CHARSETS, type Charset } from "@/lib/customers/rules/charset";
import { hasKey, type ImportField } from "@/lib/customers/rules/import-fields";
import { ImportMapping } from "./import-mapping";

type Props = { job: Job; busy: boolean; onStart: (wish: Partial<StartImport>) => void };

/** How the list is read, before anything is written. */
export function ImportPlanForm({ job, busy, onStart }: Props) {
  const t = useTranslations("import");
  const { plan } = job;
  const [mapping, setMapping] = useState<Readonly<Record<string, ImportField>>>(plan.mapping ?? {});
  const [charset, setCharset] = useState<Charset>(plan.charset ?? "utf-8");
  const [country, setCountry] = useState(plan.country ?? "");
  const [isVerified, setIsVerified] = useState(plan.isVerified ?? false);
  const start = (isDryRun: boolean) =>
    onStart({
      ...{ isVerified, isDryRun },
      ...(plan.format === "csv" ? { mapping: { ...mapping }, charset } : {}),
      ...(/^[a-z]{2}$/i.test(country.trim()) ? { country: country.trim().toUpperCase() } : {}),
    });
  const isReady = !busy && (plan.format === "jsonl" || hasKey(mapping));
  const isChecked = job.state === "checked";
  return (
    <AdminPart id="mapping" title={t("mapping.title")} lead={t("mapping.lead")}>
      {plan.isTwiceEncoded ? <Banner title={t("twice")} className="mb-3" /> : null}
      <ImportMapping
        columns={plan.columns ?? []}
        sample={plan.sample ?? []}
        mapping={mapping}
        onChange={setMapping}
      />
      <div className="mt-4 grid max-w-[640px] grid-cols-2 gap-4 phone:grid-cols-1">
        <Field label={t("charset")} hint={t("charsetHint")}>
          {(control) => (
            <Select
              {...control}
              value={charset}
              onChange={setCharset}
              options={CHARSETS.map((each) => ({ value: each, label: t(`charsets.${each}`) }))}
            />
          )}
        </Field>
        <Field label={t("country")} hint={t("countryHint")}>
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
      <div className="mt-4 max-w-[64ch]">
        <Checkbox
          label={t("verified")}
          checked={isVerified}
          onChange={(event) => setIsVerified(event.target.checked)}
        />
        <p className="mt-0.5 pl-6 text-ink-3 text-meta">{t("verifiedHint")}</p>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant={isChecked ? "plain" : "solid"} disabled={!isReady} onClick={() => start(true)}>
          {t(isChecked ? "checkAgain" : "check")}
        </Button>
        {isChecked ? null : (
          <Button variant="ghost" disabled={!isReady} onClick={() => start(false)}>
            {t("startNow")}
          </Button>
        )}
      </div>
    </AdminPart>
  );
}
