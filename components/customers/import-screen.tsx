"use client";

import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { Job, StartImport } from "@/lib/customers/job-schemas";
import { MAX_TABLE_BYTES } from "@/lib/customers/rules/table-size";
import { FileDrop } from "./file-drop";
import { ImportJobs } from "./import-jobs";
import { ImportPlanForm } from "./import-plan-form";
import { ImportProgress } from "./import-progress";
import { useJobCalls } from "./use-job-calls";

/** From a file to people: read, mapped, checked, taken in; and what was taken in before. */
export function ImportScreen({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations("import");
  const { job, problem, busy, call, forget } = useJobCalls(null, t("offline"));
  const upload = (file: File) => {
    const query = { stage: "true", name: file.name };
    // The type a browser gives a file is a guess by its name; the list is a CSV.
    const bytes = new Blob([file], { type: "text/csv" });
    void call(() => callApi<Job>("/customers/import", { method: "POST", query, file: bytes }));
  };
  const start = (wish: Partial<StartImport>) =>
    void call(() => callApi<Job>(`/jobs/${job?.id}/start`, { method: "POST", body: wish }));
  /** What was checked, as it was checked. */
  const startChecked = () => {
    const { isVerified = false, country = null } = job?.plan ?? {};
    start({ isVerified, isDryRun: false, ...(country ? { country } : {}) });
  };
  const stop = () => void call(() => callApi<Job>(`/jobs/${job?.id}/cancel`, { method: "POST" }));
  const isOpen = job !== null && (job.state === "draft" || job.state === "checked");
  return (
    <>
      {job === null ? (
        <FileDrop
          busy={busy}
          words={{
            choose: t("choose"),
            drop: t(busy ? "reading" : "drop"),
            hint: t("chooseHint"),
          }}
          most={MAX_TABLE_BYTES}
          accept=".csv,.txt,.tsv,text/csv"
          onFile={upload}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-3 border-t pt-4">
          <h2 className="min-w-0 flex-1 truncate text-large">
            <bdi>{job.name}</bdi>
          </h2>
          <Button size={28} onClick={forget}>
            {t("another")}
          </Button>
        </div>
      )}
      <Problem text={problem} />
      {job && job.state !== "draft" ? (
        <ImportProgress job={job} busy={busy} onStop={stop} onStart={startChecked} />
      ) : null}
      {job && isOpen ? <ImportPlanForm key={job.id} job={job} busy={busy} onStart={start} /> : null}
      <AdminPart id="earlier" title={t("earlier.title")}>
        <ImportJobs jobs={jobs} />
      </AdminPart>
    </>
  );
}
