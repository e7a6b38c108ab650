"use client";

import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { JobTable } from "@/components/customers/job-table";
import type { Job } from "@/lib/customers/job-schemas";
import { AddList } from "./add-list";
import { AddSegment } from "./add-segment";
import type { Named } from "./named";

type Props = {
  incidentId: string;
  isOpen: boolean;
  jobs: readonly Job[];
  accounts: readonly Named[];
  onDone(): void;
};

/** People by list and by fact, and what was added so. */
export function AddPeople({ incidentId, isOpen, jobs, accounts, onDone }: Props) {
  const t = useTranslations("incident-people");
  return (
    <>
      {isOpen ? (
        <>
          <AdminPart id="list" title={t("list.title")} lead={t("list.lead")}>
            <AddList incidentId={incidentId} onDone={onDone} />
          </AdminPart>
          <AdminPart id="segment" title={t("segment.title")} lead={t("segment.lead")}>
            <AddSegment incidentId={incidentId} accounts={accounts} onDone={onDone} />
          </AdminPart>
        </>
      ) : null}
      {jobs.length > 0 ? (
        <AdminPart id="earlier" title={t("earlier.title")}>
          <EarlierJobs jobs={jobs} />
        </AdminPart>
      ) : null}
    </>
  );
}

function EarlierJobs({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations("incident-people");
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
        errorsFile: t("earlier.file"),
      }}
      stateOf={({ state }) => t(`job.${state}`)}
      counts={[{ label: t("counts.created"), of: ({ createdRows }) => createdRows }]}
    />
  );
}
