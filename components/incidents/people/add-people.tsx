"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
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
  const format = useFormatter();
  return (
    <WideTable
      caption={t("earlier.title")}
      head={
        <>
          <HeadCell>{t("earlier.name")}</HeadCell>
          <HeadCell>{t("earlier.who")}</HeadCell>
          <HeadCell>{t("earlier.when")}</HeadCell>
          <HeadCell>{t("earlier.state")}</HeadCell>
          <HeadCell figure>{t("counts.created")}</HeadCell>
          <HeadCell figure>{t("counts.failed")}</HeadCell>
        </>
      }
    >
      {jobs.map((job) => (
        <Row key={job.id}>
          <NameCell className="max-w-56 truncate">
            <bdi>{job.name}</bdi>
          </NameCell>
          <Cell className="whitespace-nowrap">{job.createdBy?.displayName ?? t("earlier.program")}</Cell>
          <Cell className="whitespace-nowrap">
            <When at={job.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{t(`job.${job.state}`)}</Cell>
          <Cell figure>{format.number(job.createdRows)}</Cell>
          <Cell figure>
            {job.errorsUrl ? (
              <a
                href={job.errorsUrl}
                download
                aria-label={t("earlier.file")}
                className="inline-flex items-center gap-1 text-link"
              >
                <Download aria-hidden="true" className="size-3.5" />
                {format.number(job.failedRows)}
              </a>
            ) : (
              format.number(job.failedRows)
            )}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
