"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { Job, StartImport } from "@/lib/customers/job-schemas";
import { ImportJobs } from "./import-jobs";
import { ImportPlanForm } from "./import-plan-form";
import { ImportProgress } from "./import-progress";
import { useJob } from "./use-job";

/** From a file to people: read, mapped, checked, taken in; and what was taken in before. */
export function ImportScreen({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations("import");
  const router = useRouter();
  const [given, setGiven] = useState<Job | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const job = useJob(given, () => router.refresh());
  const call = async (ask: () => Promise<Job>) => {
    setBusy(true);
    setProblem("");
    try {
      setGiven(await ask());
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("offline"));
    } finally {
      setBusy(false);
    }
  };
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
        <FileDrop busy={busy} onFile={upload} />
      ) : (
        <div className="flex flex-wrap items-center gap-3 border-t pt-4">
          <h2 className="min-w-0 flex-1 truncate text-large">
            <bdi>{job.name}</bdi>
          </h2>
          <Button size={28} onClick={() => setGiven(null)}>
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

function FileDrop({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const t = useTranslations("import");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <section
      aria-label={t("choose")}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn(
        "flex flex-col items-center gap-3 rounded-card border border-control border-dashed px-4 py-10 text-center",
        isOver && "bg-accent-tint",
      )}
    >
      <p className="text-body text-ink-2">{busy ? t("reading") : t("drop")}</p>
      <Button variant="solid" icon={<Upload />} disabled={busy} onClick={() => input.current?.click()}>
        {t("choose")}
      </Button>
      <p className="text-ink-3 text-meta">{t("chooseHint")}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        className="sr-only"
        aria-label={t("choose")}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </section>
  );
}
