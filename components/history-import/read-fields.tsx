"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { HistoryWish } from "@/lib/conversations/history-job-schemas";
import { HISTORY_CHARSETS, HISTORY_FORMATS } from "@/lib/conversations/import-schemas";

const AUTO = "auto";

type Props = { wish: HistoryWish; onChange: (wish: HistoryWish) => void };

/** How a file is to be read, as far as it does not say it itself. */
export function ReadFields({ wish, onChange }: Props) {
  const t = useTranslations("history-import");
  return (
    <div className="grid max-w-[720px] grid-cols-2 gap-4 phone:grid-cols-1">
      <Field label={t("format.label")} hint={t(`formatHint.${wish.format}`)} className="col-span-full">
        {(control) => (
          <Select
            {...control}
            value={wish.format}
            onChange={(format) => onChange({ ...wish, format })}
            options={HISTORY_FORMATS.map((each) => ({ value: each, label: t(`format.${each}`) }))}
          />
        )}
      </Field>
      <Field label={t("zone")} hint={t("zoneHint")}>
        {(control) => (
          <Input
            {...control}
            value={wish.zone ?? ""}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => onChange({ ...wish, zone: event.target.value || null })}
          />
        )}
      </Field>
      <Field label={t("account")} hint={t("accountHint")}>
        {(control) => (
          <Input
            {...control}
            value={wish.account ?? ""}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => onChange({ ...wish, account: event.target.value || null })}
          />
        )}
      </Field>
      <Field label={t("charset.label")}>
        {(control) => (
          <Select
            {...control}
            value={wish.charset ?? AUTO}
            onChange={(given) =>
              onChange({ ...wish, charset: HISTORY_CHARSETS.find((each) => each === given) ?? null })
            }
            options={[AUTO, ...HISTORY_CHARSETS].map((each) => ({
              value: each,
              label: t(`charset.${each}`),
            }))}
          />
        )}
      </Field>
    </div>
  );
}
