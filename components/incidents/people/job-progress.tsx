"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { JobBar } from "@/components/customers/job-bar";
import { JobErrors, plainValues } from "@/components/customers/job-errors";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";

const COUNTS = ["created", "updated", "unchanged", "failed"] as const;

type Props = { job: Job; busy: boolean; onStop(): void; onStart(): void };

/** How far a list or segment is, whom it adds or would add, and why lines are left out. */
export function JobProgress({ job, busy, onStop, onStart }: Props) {
  const t = useTranslations("incident-people");
  const why = useTranslations("errors");
  const format = useFormatter();
  const total = job.totalRows ?? 0;
  const isUnderWay = job.state === "waiting" || job.state === "running";
  const isDry = job.affected?.isDryRun === true;
  const share = total === 0 ? 0 : job.doneRows / total;
  const { newPeople = 0, orders = 0, furtherOrders = 0 } = job.affected ?? {};
  const people = job.createdRows + job.updatedRows + job.unchangedRows;
  const adding = job.createdRows + job.updatedRows;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-3">
        <p role="status" className="min-w-0 flex-1 font-medium text-body">
          {t(`job.${job.state}`)}
        </p>
        <span className="figures text-body text-ink-2">
          {t("list.progress", { done: format.number(job.doneRows), total: format.number(total) })}
        </span>
        {isUnderWay ? (
          <Button size={28} onClick={onStop}>
            {t("list.stop")}
          </Button>
        ) : null}
      </div>
      <JobBar share={isUnderWay ? share : 1} label={t(`job.${job.state}`)} />
      <dl className="grid grid-cols-4 gap-4 phone:grid-cols-2">
        {COUNTS.map((each) => (
          <div key={each}>
            <dt className="text-ink-3 text-meta">{t(isDry ? `would.${each}` : `counts.${each}`)}</dt>
            <dd className="figures text-figure">{format.number(job[`${each}Rows`])}</dd>
          </div>
        ))}
      </dl>
      {orders > 0 ? (
        <p className="text-body text-ink-2">
          {t("list.orders", { people, orders })}{" "}
          {furtherOrders > 0 ? t("list.furtherOrders", { count: furtherOrders }) : null}
        </p>
      ) : null}
      {newPeople > 0 ? (
        <p className="text-body text-ink-2">{t("list.newPeople", { count: newPeople })}</p>
      ) : null}
      {job.state === "checked" ? (
        <Button
          variant="solid"
          disabled={busy || adding + furtherOrders === 0}
          onClick={onStart}
          className="self-start"
        >
          {adding > 0 ? t("list.add", { count: adding }) : t("list.addOrders")}
        </Button>
      ) : null}
      {job.failure ? <Problem text={why(job.failure.code, plainValues(job.failure.values))} /> : null}
      <JobErrors job={job} />
    </div>
  );
}
