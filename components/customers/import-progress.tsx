"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";
import { JobBar } from "./job-bar";
import { JobErrors, plainValues } from "./job-errors";

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
      <JobBar share={share} label={t(`states.${job.state}`)} />
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
      {job.failure ? <Problem text={why(job.failure.code, plainValues(job.failure.values))} /> : null}
      <JobErrors job={job} />
    </div>
  );
}
