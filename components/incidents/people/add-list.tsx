"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { FileDrop } from "@/components/customers/file-drop";
import { useJobCalls } from "@/components/customers/use-job-calls";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";
import { MAX_TABLE_BYTES } from "@/lib/customers/rules/table-size";
import type { StartAffected } from "@/lib/incidents/affected-job-schemas";
import { JobProgress } from "./job-progress";
import { ListPlan } from "./list-plan";

type Props = { incidentId: string; onDone(): void };

/** From a file to people: read, mapped, checked, added. */
export function AddList({ incidentId, onDone }: Props) {
  const t = useTranslations("incident-people");
  const { job, problem, busy, call, forget } = useJobCalls(null, t("offline"), onDone);
  const path = `/incidents/${incidentId}/affected`;
  const upload = (file: File) => {
    const isLines = /\.(jsonl|ndjson)$/i.test(file.name);
    const bytes = new Blob([file], { type: isLines ? "application/x-ndjson" : "text/csv" });
    const query = { stage: "true", name: file.name };
    void call(() => callApi<Job>(path, { method: "POST", query, file: bytes }));
  };
  const start = (wish: Partial<StartAffected>) =>
    void call(() => callApi<Job>(`${path}/jobs/${job?.id}/start`, { method: "POST", body: wish }));
  const stop = () => void call(() => callApi<Job>(`/jobs/${job?.id}/cancel`, { method: "POST" }));
  const isOpen = job?.state === "draft" || job?.state === "checked";
  if (!job)
    return (
      <>
        <FileDrop
          busy={busy}
          words={{
            choose: t("list.choose"),
            drop: t(busy ? "list.reading" : "list.drop"),
            hint: t("list.hint"),
          }}
          most={MAX_TABLE_BYTES}
          accept=".csv,.txt,.tsv,.jsonl,.ndjson,text/csv"
          onFile={upload}
        />
        <Problem text={problem} />
      </>
    );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="min-w-0 flex-1 truncate font-semibold text-body">
          <bdi>{job.name}</bdi>
        </h3>
        <Button size={28} onClick={forget}>
          {t("list.another")}
        </Button>
      </div>
      <Problem text={problem} />
      {job.state === "draft" ? null : (
        <JobProgress job={job} busy={busy} onStop={stop} onStart={() => start({ isDryRun: false })} />
      )}
      {isOpen && job.affected ? (
        <ListPlan
          key={job.id}
          plan={job.affected}
          isChecked={job.state === "checked"}
          busy={busy}
          onCheck={start}
        />
      ) : null}
    </div>
  );
}
