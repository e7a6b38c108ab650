"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { JobBar } from "@/components/customers/job-bar";
import { JobErrors, plainValues } from "@/components/customers/job-errors";
import { Button } from "@/components/ui/button";
import type { Job } from "@/lib/customers/job-schemas";
import { NamedAccounts } from "./named-accounts";

type Props = { job: Job; busy: boolean; onStop: () => void; onTake: () => void };

/** How far a file is, what it is or would become, and what of it is left out. */
export function HistoryProgress({ job, busy, onStop, onTake }: Props) {
  const t = useTranslations("history-import");
  const words = useTranslations("import");
  const why = useTranslations("errors");
  const format = useFormatter();
  const { history, state } = job;
  const found = history?.found ?? null;
  const isDry = history?.isDryRun === true;
  const isUnderWay = state === "waiting" || state === "running";
  const total = job.totalRows ?? 0;
  const counts = [
    ["conversations", found?.conversations ?? 0],
    ["interactions", found?.interactions ?? 0],
    ["known", found?.known ?? 0],
    ["failed", job.failedRows],
  ] as const;
  const mayTake = state === "checked" && (found?.interactions ?? 0) > 0;
  const mayGoOn = (state === "cancelled" || state === "failed") && !isDry && job.hasFile;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="min-w-0 flex-1 font-medium text-body">
          {words(`states.${state}`)}
        </p>
        <span className="figures text-body text-ink-2">
          {job.totalRows === null && isUnderWay
            ? t("reading")
            : t("progress", { done: format.number(job.doneRows), total: format.number(total) })}
        </span>
        {isUnderWay ? (
          <Button size={28} disabled={busy} onClick={onStop}>
            {t("stop")}
          </Button>
        ) : null}
      </div>
      <JobBar share={total === 0 ? 0 : job.doneRows / total} label={words(`states.${state}`)} />
      {found ? (
        <dl className="grid grid-cols-4 gap-4 phone:grid-cols-2">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt className="text-ink-3 text-meta">{t(isDry ? `would.${name}` : `counts.${name}`)}</dt>
              <dd className="figures text-figure">{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Said job={job} />
      {mayTake || mayGoOn ? (
        <Button variant="solid" disabled={busy} onClick={onTake} className="self-start">
          {mayTake ? t("take", { count: found?.interactions ?? 0 }) : t("goOn")}
        </Button>
      ) : null}
      {job.failure ? <Problem text={why(job.failure.code, plainValues(job.failure.values))} /> : null}
      {found && found.accounts.length > 0 ? (
        <NamedAccounts accounts={found.accounts} isMade={!isDry} />
      ) : null}
      <JobErrors job={job} />
    </div>
  );
}

/** What it comes to, in a sentence or two. */
function Said({ job: { state, history } }: { job: Job }) {
  const t = useTranslations("history-import.said");
  const found = history?.found;
  const isOver = state === "checked" || state === "done";
  const sentences: string[] = [];
  if (found && isOver && found.interactions === 0) sentences.push(t(found.known > 0 ? "nothing" : "empty"));
  else if (state === "checked") sentences.push(t("checked"));
  else if (state === "done") sentences.push(t("done"));
  else if (state === "cancelled" && history?.isDryRun === false) sentences.push(t("stopped"));
  if (found && found.from > 0) sentences.push(t("from", { count: found.from }));
  if (found && found.erased > 0) sentences.push(t("erased", { count: found.erased }));
  return sentences.length > 0 ? <p className="text-body text-ink-2">{sentences.join(" ")}</p> : null;
}
