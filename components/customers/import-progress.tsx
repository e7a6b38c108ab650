"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { Job } from "@/lib/customers/job-schemas";

const SHOWN = 10;
const COUNTS = ["created", "updated", "unchanged", "failed"] as const;

type Props = { job: Job; busy: boolean; onStop: () => void; onStart: () => void };

/** How far it is, what it did or would do, and the first rows it did not take. */
export function ImportProgress({ job, busy, onStop, onStart }: Props) {
  const t = useTranslations("import");
  const why = useTranslations("errors");
  const format = useFormatter();
  const total = job.totalRows ?? 0;
  const isUnderWay = job.state === "waiting" || job.state === "running";
  const share = total === 0 ? 0 : job.doneRows / total;
  const isDry = job.plan.isDryRun === true;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-3">
        <p role="status" className="min-w-0 flex-1 font-medium text-body">
          {t(`states.${job.state}`)}
        </p>
        <span className="figures text-body text-ink-2">
          {t("progress", { done: format.number(job.doneRows), total: format.number(total) })}
        </span>
        {isUnderWay ? (
          <Button size={28} onClick={onStop}>
            {t("stop")}
          </Button>
        ) : null}
      </div>
      <progress
        value={share}
        max={1}
        aria-label={t(`states.${job.state}`)}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent-solid"
      />
      <dl className="grid grid-cols-4 gap-4 phone:grid-cols-2">
        {COUNTS.map((each) => (
          <div key={each}>
            <dt className="text-ink-3 text-meta">{t(isDry ? `would.${each}` : `counts.${each}`)}</dt>
            <dd className="figures text-figure">{format.number(job[`${each}Rows`])}</dd>
          </div>
        ))}
      </dl>
      {job.state === "checked" ? (
        <Button variant="solid" disabled={busy} onClick={onStart} className="self-start">
          {t("start", { count: total - job.failedRows })}
        </Button>
      ) : null}
      {job.failure ? <Problem text={why(job.failure.code, plain(job.failure.values))} /> : null}
      {job.errors.length > 0 ? (
        <section>
          <div className="mb-2 flex flex-wrap items-center gap-3">
            <h3 className="font-semibold text-body">{t("errors.title")}</h3>
            <p className="flex-1 text-ink-3 text-meta">
              {t("errors.more", { shown: Math.min(SHOWN, job.errors.length), count: job.failedRows })}
            </p>
            {job.errorsUrl ? (
              <a href={job.errorsUrl} download className={buttonClass("plain", 28)}>
                <Download aria-hidden="true" />
                {t("errors.file")}
              </a>
            ) : null}
          </div>
          <WideTable
            caption={t("errors.title")}
            head={
              <>
                <HeadCell figure>{t("errors.row")}</HeadCell>
                <HeadCell>{t("errors.why")}</HeadCell>
              </>
            }
          >
            {job.errors.slice(0, SHOWN).map(({ line, code, values }) => (
              <Row key={line}>
                <Cell figure className="w-16">
                  {line}
                </Cell>
                <Cell className="py-1 [overflow-wrap:anywhere]">{why(code, plain(values))}</Cell>
              </Row>
            ))}
          </WideTable>
        </section>
      ) : null}
    </div>
  );
}

function plain(
  values: Readonly<Record<string, string | number | boolean | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "number" ? value : String(value ?? ""),
    ]),
  );
}
