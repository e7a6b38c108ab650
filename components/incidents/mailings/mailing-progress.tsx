"use client";

import { useFormatter, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { When } from "@/components/admin/when";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { LeftOutCounts } from "./audience-counts";
import { LetterCounts } from "./letter-counts";

type Props = { mailing: Mailing; isLead: boolean; onChange(mailing: Mailing): void };

/** How far a mailing is, live; what became of its letters; pause, go on, stop. */
export function MailingProgress({ mailing, isLead, onChange }: Props) {
  const t = useTranslations("mailings");
  const format = useFormatter();
  const { run, busy, problem } = useApiDeed();
  const { id, state, counts, code, perSecond, startedAt, endedAt } = mailing;
  const { letters, queued } = counts;
  const done = letters - queued;
  const isOver = state === "done" || state === "stopped";
  const post = async (deed: "pause" | "resume" | "stop") => {
    const answer = await run<Mailing>(`/mailings/${id}/${deed}`, { method: "POST", body: {} });
    if (answer) onChange(answer.value);
  };
  const shown = { done: format.number(done), letters: format.number(letters) };
  return (
    <>
      <AdminPart id="progress" title={t("progress.title")}>
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <p className="font-semibold text-large">{t(`state.${state}`)}</p>
            <p aria-live="polite" className="figures text-body text-ink-2">
              {state === "preparing"
                ? t("progress.preparing", { count: format.number(letters) })
                : t("progress.bar", shown)}
            </p>
            {isOver ? null : (
              <p className="figures text-ink-3 text-meta">{t("progress.speed", { count: perSecond })}</p>
            )}
            {startedAt ? (
              <p className="text-ink-3 text-meta">
                {t.rich("list.started", { at: () => <When at={startedAt} /> })}
              </p>
            ) : null}
            {endedAt ? (
              <p className="text-ink-3 text-meta">
                {t.rich("progress.ended", { at: () => <When at={endedAt} /> })}
              </p>
            ) : null}
          </div>
          <progress
            aria-label={t("progress.title")}
            value={done}
            max={Math.max(1, letters)}
            className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent-solid"
          />
          {code ? (
            <p className="text-body text-ink-2">
              {t.has(`progress.codes.${code}`)
                ? t(`progress.codes.${code}`)
                : t("progress.codes.other", { code })}
            </p>
          ) : null}
          {isLead && !isOver ? (
            <div className="flex flex-wrap gap-2">
              {state === "paused" ? (
                <Button variant="solid" disabled={busy} onClick={() => void post("resume")}>
                  {t("deeds.resume")}
                </Button>
              ) : (
                <Button disabled={busy} onClick={() => void post("pause")}>
                  {t("deeds.pause")}
                </Button>
              )}
              <AlertDialog
                danger
                title={t("deeds.stopTitle")}
                description={t("deeds.stopText", { count: queued })}
                cancelLabel={t("deeds.keep")}
                confirmLabel={t("deeds.doStop")}
                onConfirm={() => void post("stop")}
                trigger={<Button disabled={busy}>{t("deeds.stop")}</Button>}
              />
            </div>
          ) : null}
          <Problem text={problem} />
        </div>
      </AdminPart>
      <AdminPart id="counts" title={t("progress.counts")}>
        <LetterCounts mailing={mailing} isLead={isLead} />
      </AdminPart>
      <AdminPart id="left-out" title={t("audience.title")}>
        <LeftOutCounts leftOut={counts.leftOut} {...(isLead ? { mailingId: id } : {})} />
      </AdminPart>
    </>
  );
}
