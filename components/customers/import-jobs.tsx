"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Job } from "@/lib/customers/job-schemas";

/** What was taken in before, by whom and when. */
export function ImportJobs({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations("import");
  const format = useFormatter();
  if (jobs.length === 0) return <p className="text-body text-ink-2">{t("earlier.none")}</p>;
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
          <HeadCell figure>{t("counts.updated")}</HeadCell>
          <HeadCell figure>{t("counts.failed")}</HeadCell>
        </>
      }
    >
      {jobs.map((job) => (
        <Row key={job.id}>
          <NameCell className="max-w-64 truncate">
            <bdi>{job.name}</bdi>
          </NameCell>
          <Cell className="whitespace-nowrap">{job.createdBy?.displayName ?? t("earlier.program")}</Cell>
          <Cell className="whitespace-nowrap">
            <When at={job.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{t(`states.${job.state}`)}</Cell>
          <Cell figure>{format.number(job.createdRows)}</Cell>
          <Cell figure>{format.number(job.updatedRows)}</Cell>
          <Cell figure>
            {job.errorsUrl ? (
              <a
                href={job.errorsUrl}
                download
                aria-label={t("errors.file")}
                className="inline-flex items-center gap-1 rounded-chip text-accent hover:underline"
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
