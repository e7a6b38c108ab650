import { Download } from "lucide-react";
import { useFormatter } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Job } from "@/lib/customers/job-schemas";

type Props = {
  jobs: readonly Job[];
  words: Readonly<
    Record<"title" | "name" | "who" | "when" | "state" | "program" | "failed" | "errorsFile", string>
  >;
  stateOf(job: Job): string;
  /** What was counted, in front of the lines left out. */
  counts: readonly { label: string; of(job: Job): number }[];
};

/** Lists that were taken in before: by whom, when, how far, and the lines left out to fetch. */
export function JobTable({ jobs, words, stateOf, counts }: Props) {
  const format = useFormatter();
  return (
    <WideTable
      caption={words.title}
      head={
        <>
          <HeadCell>{words.name}</HeadCell>
          <HeadCell>{words.who}</HeadCell>
          <HeadCell>{words.when}</HeadCell>
          <HeadCell>{words.state}</HeadCell>
          {counts.map(({ label }) => (
            <HeadCell key={label} figure>
              {label}
            </HeadCell>
          ))}
          <HeadCell figure>{words.failed}</HeadCell>
        </>
      }
    >
      {jobs.map((job) => (
        <Row key={job.id}>
          <NameCell className="max-w-64 truncate">
            <bdi>{job.name}</bdi>
          </NameCell>
          <Cell className="whitespace-nowrap">{job.createdBy?.displayName ?? words.program}</Cell>
          <Cell className="whitespace-nowrap">
            <When at={job.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{stateOf(job)}</Cell>
          {counts.map(({ label, of }) => (
            <Cell key={label} figure>
              {format.number(of(job))}
            </Cell>
          ))}
          <Cell figure>
            {job.errorsUrl ? (
              <a
                href={job.errorsUrl}
                download
                aria-label={words.errorsFile}
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
