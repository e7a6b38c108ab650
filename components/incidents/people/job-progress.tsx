"use client";

import { useTranslations } from "next-intl";
import { JobView } from "@/components/customers/job-view";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";

type Props = { job: Job; busy: boolean; onStop(): void; onStart(): void };

/** How far a list or segment is, whom it adds or would add, and why lines are left out. */
export function JobProgress({ job, busy, onStop, onStart }: Props) {
  const t = useTranslations("incident-people");
  const isDry = job.affected?.isDryRun === true;
  const { newPeople = 0, orders = 0, furtherOrders = 0 } = job.affected ?? {};
  const people = job.createdRows + job.updatedRows + job.unchangedRows;
  const adding = job.createdRows + job.updatedRows;
  return (
    <JobView
      job={job}
      words={{
        state: t(`job.${job.state}`),
        progress: (values) => t("list.progress", values),
        stop: t("list.stop"),
        count: (what) => t(isDry ? `would.${what}` : `counts.${what}`),
      }}
      onStop={onStop}
    >
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
    </JobView>
  );
}
