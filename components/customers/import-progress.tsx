"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";
import { JobView } from "./job-view";

type Props = { job: Job; busy: boolean; onStop: () => void; onStart: () => void };

/** How far it is, what it did or would do, and the first rows it did not take. */
export function ImportProgress({ job, busy, onStop, onStart }: Props) {
  const t = useTranslations("import");
  const isDry = job.plan.isDryRun === true;
  return (
    <JobView
      job={job}
      words={{
        state: t(`states.${job.state}`),
        progress: (values) => t("progress", values),
        stop: t("stop"),
        count: (what) => t(isDry ? `would.${what}` : `counts.${what}`),
      }}
      onStop={onStop}
    >
      {job.state === "checked" ? (
        <Button variant="solid" disabled={busy} onClick={onStart} className="self-start">
          {t("start", { count: (job.totalRows ?? 0) - job.failedRows })}
        </Button>
      ) : null}
    </JobView>
  );
}
