"use client";

import { useTranslations } from "next-intl";
import type { Job } from "@/lib/customers/job-schemas";
import { JobTable } from "./job-table";

/** What was taken in before, by whom and when. */
export function ImportJobs({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations("import");
  if (jobs.length === 0) return <p className="text-body text-ink-2">{t("earlier.none")}</p>;
  return (
    <JobTable
      jobs={jobs}
      words={{
        title: t("earlier.title"),
        name: t("earlier.name"),
        who: t("earlier.who"),
        when: t("earlier.when"),
        state: t("earlier.state"),
        program: t("earlier.program"),
        failed: t("counts.failed"),
        errorsFile: t("errors.file"),
      }}
      stateOf={({ state }) => t(`states.${state}`)}
      counts={[
        { label: t("counts.created"), of: ({ createdRows }) => createdRows },
        { label: t("counts.updated"), of: ({ updatedRows }) => updatedRows },
      ]}
    />
  );
}
