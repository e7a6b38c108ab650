import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";
import { JobBar } from "./job-bar";
import { JobErrors, plainValues } from "./job-errors";

const COUNTS = ["created", "updated", "unchanged", "failed"] as const;

type Props = {
  job: Job;
  words: {
    state: string;
    progress(values: { done: string; total: string }): string;
    stop: string;
    count(what: (typeof COUNTS)[number]): string;
  };
  onStop(): void;
  /** What the list is about, and what may be done with it. */
  children: ReactNode;
};

/** How far a list is, what it did or would do, why it stopped, and the first lines it left out. */
export function JobView({ job, words, onStop, children }: Props) {
  const why = useTranslations("errors");
  const format = useFormatter();
  const total = job.totalRows ?? 0;
  const isUnderWay = job.state === "waiting" || job.state === "running";
  const share = total === 0 ? 0 : job.doneRows / total;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-3">
        <p role="status" className="min-w-0 flex-1 font-medium text-body">
          {words.state}
        </p>
        <span className="figures text-body text-ink-2">
          {words.progress({ done: format.number(job.doneRows), total: format.number(total) })}
        </span>
        {isUnderWay ? (
          <Button size={28} onClick={onStop}>
            {words.stop}
          </Button>
        ) : null}
      </div>
      <JobBar share={isUnderWay ? share : 1} label={words.state} />
      <dl className="grid grid-cols-4 gap-4 phone:grid-cols-2">
        {COUNTS.map((each) => (
          <div key={each}>
            <dt className="text-ink-3 text-meta">{words.count(each)}</dt>
            <dd className="figures text-figure">{format.number(job[`${each}Rows`])}</dd>
          </div>
        ))}
      </dl>
      {children}
      {job.failure ? <Problem text={why(job.failure.code, plainValues(job.failure.values))} /> : null}
      <JobErrors job={job} />
    </div>
  );
}
