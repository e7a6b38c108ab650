"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StateHours } from "@/lib/response-times/hours-page-schemas";
import type { Truth } from "@/lib/response-times/truth-schemas";
import { SaidField } from "./said-field";
import type { TruthActs } from "./truth-acts";
import { TruthFindings } from "./truth-findings";
import { useTruthWords } from "./use-truth-words";

type Props = {
  truth: Truth["accounts"][number];
  zone: string;
  calendars: readonly { id: string; name: string }[];
  acts: TruthActs;
};

/** One account: what it says, what does not fit, and what could be said instead. */
export function TruthAccount({ truth, zone, calendars, acts }: Props) {
  const t = useTranslations("truth");
  const words = useTruthWords(zone);
  const { run, busy, problem } = useDeed();
  const { account, hours, statements } = truth;
  const state = (value: string) => {
    const wish: StateHours =
      value === "none" || value === "always" ? { state: value } : { state: "calendar", calendarId: value };
    void run(() => acts.stateHours({ accountId: account.id, wish }), t("saved"));
  };
  return (
    <AdminPart
      id={`account-${account.id}`}
      title={account.handle}
      lead={`${account.displayName} · ${words.figures(truth.figures)}`}
      actions={
        <a href={truth.reportUrl} className="inline-flex items-center gap-1 text-body text-link">
          {t("report")}
          <ArrowRight aria-hidden="true" className="size-3.5" />
        </a>
      }
    >
      <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-x-8 gap-y-4 phone:grid-cols-1">
        <div className="flex flex-col gap-3">
          {(["bio", "auto-reply"] as const).map((kind) => (
            <SaidField
              key={kind}
              kind={kind}
              zone={zone}
              said={statements.find(({ source }) => source === kind) ?? null}
              save={(text) => acts.stateWords({ accountId: account.id, said: { kind, text } })}
            />
          ))}
          <Field label={t("hours.label")}>
            {(control) => (
              <Select
                {...control}
                value={hours.calendarId ?? hours.state}
                onChange={state}
                disabled={busy}
                options={[
                  { value: "none", label: t("hours.none") },
                  { value: "always", label: t("hours.always") },
                  ...calendars.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
          <Problem text={problem} />
        </div>
        <TruthFindings truth={truth} zone={zone} />
      </div>
    </AdminPart>
  );
}
