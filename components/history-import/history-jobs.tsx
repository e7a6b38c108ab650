"use client";

import { useFormatter, useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Job } from "@/lib/customers/job-schemas";

type Props = { jobs: readonly Job[]; onOpen: (job: Job) => void };

/** The files taken in before, each to be looked at, or gone on with. */
export function HistoryJobs({ jobs, onOpen }: Props) {
  const t = useTranslations("history-import");
  const words = useTranslations("import");
  const format = useFormatter();
  if (jobs.length === 0) return <p className="text-body text-ink-2">{t("earlier.none")}</p>;
  return (
    <WideTable
      caption={t("earlier.title")}
      head={
        <>
          <HeadCell>{t("earlier.file")}</HeadCell>
          <HeadCell>{t("earlier.format")}</HeadCell>
          <HeadCell>{words("earlier.who")}</HeadCell>
          <HeadCell>{words("earlier.when")}</HeadCell>
          <HeadCell>{words("earlier.state")}</HeadCell>
          <HeadCell figure>{t("counts.interactions")}</HeadCell>
          <HeadCell figure>{t("counts.known")}</HeadCell>
          <HeadCell figure>{t("counts.failed")}</HeadCell>
        </>
      }
    >
      {jobs.map((job) => (
        <Row key={job.id}>
          <NameCell className="min-w-32 max-w-64">
            <Button
              size={24}
              variant="ghost"
              aria-label={t("earlier.open", { name: job.name })}
              onClick={() => onOpen(job)}
              className="-ml-2 max-w-full"
            >
              <bdi className="truncate">{job.name || "–"}</bdi>
            </Button>
          </NameCell>
          <Cell className="whitespace-nowrap">{job.history ? t(`format.${job.history.format}`) : null}</Cell>
          <Cell className="whitespace-nowrap">{job.createdBy?.displayName ?? words("earlier.program")}</Cell>
          <Cell className="whitespace-nowrap">
            <When at={job.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{words(`states.${job.state}`)}</Cell>
          <Cell figure>{job.history?.isDryRun ? "–" : format.number(job.createdRows)}</Cell>
          <Cell figure>{format.number(job.unchangedRows)}</Cell>
          <Cell figure>{format.number(job.failedRows)}</Cell>
        </Row>
      ))}
    </WideTable>
  );
}
