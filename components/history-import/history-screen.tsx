"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { FileDrop } from "@/components/customers/file-drop";
import { useJobCalls } from "@/components/customers/use-job-calls";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { HistoryWish } from "@/lib/conversations/history-job-schemas";
import type { Job } from "@/lib/customers/job-schemas";
import { HistoryJobs } from "./history-jobs";
import { HistoryProgress } from "./history-progress";
import { ReadFields } from "./read-fields";

const FIRST: HistoryWish = { format: "json-lines", zone: null, account: null, charset: null };

/** From a file to history: checked to its end, taken in, stopped, gone on with; and what was taken in before. */
export function HistoryScreen({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations("history-import");
  const underWay = jobs.find(({ state }) => state === "running" || state === "waiting") ?? null;
  const { job, problem, busy, call, forget } = useJobCalls(underWay, t("offline"));
  const [wish, setWish] = useState(wishOf(underWay) ?? FIRST);
  const open = (next: Job) => {
    setWish(wishOf(next) ?? FIRST);
    void call(() => callApi<Job>(`/jobs/${next.id}`));
  };
  const upload = (file: File) => {
    const query = { ...wish, name: file.name, dryRun: "true" };
    const bytes = new Blob([file], { type: "application/octet-stream" });
    void call(() => callApi<Job>("/imports/history", { method: "POST", query, file: bytes }));
  };
  const start = (body: Partial<HistoryWish> & { dryRun: boolean }) =>
    void call(() => callApi<Job>(`/imports/history/${job?.id}/start`, { method: "POST", body }));
  const isUnderWay = job?.state === "waiting" || job?.state === "running";
  const mayCheckAgain = job !== null && !isUnderWay && job.state !== "done" && job.hasFile;
  return (
    <>
      {job ? (
        <>
          <div className="flex flex-wrap items-center gap-3 border-t pt-4">
            <h2 className="min-w-0 flex-1 truncate text-large">
              <bdi>{job.name}</bdi>
            </h2>
            <Button size={28} onClick={forget}>
              {t("another")}
            </Button>
          </div>
          <Problem text={problem} />
          <HistoryProgress
            job={job}
            busy={busy}
            onStop={() => void call(() => callApi<Job>(`/jobs/${job.id}/cancel`, { method: "POST" }))}
            onTake={() => start({ dryRun: false })}
          />
        </>
      ) : null}
      {job === null || mayCheckAgain ? (
        <div className="flex flex-col items-start gap-4 border-t pt-4">
          <ReadFields wish={wish} onChange={setWish} />
          {mayCheckAgain ? (
            <Button disabled={busy} onClick={() => start({ ...wish, dryRun: true })}>
              {t("checkAgain")}
            </Button>
          ) : null}
        </div>
      ) : null}
      {job === null ? (
        <>
          <FileDrop
            busy={busy}
            words={{ choose: t("choose"), drop: t(busy ? "sending" : "drop"), hint: t("hint") }}
            accept=".json,.jsonl,.ndjson,.csv,.tsv,.gz,.txt"
            onFile={upload}
          />
          <Problem text={problem} />
        </>
      ) : null}
      <AdminPart id="earlier" title={t("earlier.title")}>
        <HistoryJobs jobs={jobs} onOpen={open} />
      </AdminPart>
    </>
  );
}

function wishOf(job: Job | null): HistoryWish | null {
  if (!job?.history) return null;
  const { format, zone, account, charset } = job.history;
  return { format, zone, account, charset };
}
