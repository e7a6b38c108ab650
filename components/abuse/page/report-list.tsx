"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Deed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { WordReport } from "@/lib/conversations/abuse/abuse-schemas";
import type { AbuseActs } from "./abuse-acts";

type Props = { reports: readonly WordReport[]; deed: Deed; acts: AbuseActs };

/** Words reported to whoever looks, the newest first. */
export function ReportList({ reports, deed, acts }: Props) {
  const t = useTranslations("abuse-page.reports");
  if (reports.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul className="divide-y rounded-popover border">
      {reports.map((report) => (
        <li key={report.id} className="flex flex-col gap-1.5 p-3 text-body">
          <p className="flex flex-wrap gap-x-2 font-medium">
            {report.about === "colleague" && report.colleague
              ? t("colleague", {
                  name: report.reportedBy.displayName,
                  colleague: report.colleague.displayName,
                })
              : t("customer", { name: report.reportedBy.displayName })}
            <span className="font-normal text-ink-3 text-meta">
              <When at={report.reportedAt} />
            </span>
          </p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{report.reason}</p>
          {report.conversationId ? (
            <a
              href={`/inbox/${report.conversationId}${report.interactionId ? `?at=${report.interactionId}` : ""}`}
              className="text-link text-meta"
            >
              {t("open")}
            </a>
          ) : null}
          {report.settledAt ? (
            <p className="text-ink-2">
              {t("settled")}: {report.outcome}
            </p>
          ) : (
            <Settle id={report.id} deed={deed} acts={acts} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Settle({ id, deed, acts }: { id: string; deed: Deed; acts: AbuseActs }) {
  const t = useTranslations("abuse-page.reports");
  const [outcome, setOutcome] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome.trim() === "") return setIsMissing(true);
    void deed.run(() => acts.settleReport({ id, outcome }), t("settled"));
  };
  return (
    <form onSubmit={submit} className="flex max-w-xl items-start gap-2" noValidate>
      <Field label={t("outcome")} hideLabel error={isMissing ? t("missing") : undefined} className="flex-1">
        {(control) => (
          <Input
            {...control}
            placeholder={t("outcome")}
            value={outcome}
            maxLength={2000}
            onChange={({ target }) => {
              setOutcome(target.value);
              setIsMissing(false);
            }}
          />
        )}
      </Field>
      <Button type="submit" disabled={deed.busy}>
        {t("settle")}
      </Button>
    </form>
  );
}
