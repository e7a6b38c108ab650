"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { JobBar } from "@/components/customers/job-bar";
import { callApi } from "@/components/desk/api";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { BulkAnswer } from "@/lib/incidents/bulk-answer-schemas";
import { LeftOut } from "./answer-results";

const LOOK_MS = 2000;
const SHOWN = 3;

type Props = { incidentId: string; first: readonly BulkAnswer[]; onMoved(): void };

/** The answers that leave, and the last that did: how far, why some were left out, and a stop. */
export function AnswersProgress({ incidentId, first, onMoved }: Props) {
  const t = useTranslations("incident-people.answers");
  const [answers, setAnswers] = useState(first);
  const path = `/incidents/${incidentId}/answers`;
  useEffect(() => setAnswers(first), [first]);
  const isUnderWay = answers.some(({ state, counts }) => state === "running" || counts.queued > 0);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      callApi<{ data: BulkAnswer[] }>(path).then(
        ({ data }) => setAnswers(data),
        () => {},
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [path, isUnderWay]);
  const put = (next: BulkAnswer) => {
    setAnswers((before) => before.map((each) => (each.id === next.id ? next : each)));
    onMoved();
  };
  if (answers.length === 0) return null;
  return (
    <AdminPart id="answers" title={t("heading")}>
      <ul className="flex flex-col gap-4">
        {answers.slice(0, SHOWN).map((each) => (
          <li key={each.id}>
            <OneAnswer path={path} answer={each} onChange={put} />
          </li>
        ))}
      </ul>
    </AdminPart>
  );
}

const COUNTS = ["waiting", "queued", "sent", "unsent", "stopped"] as const;

function OneAnswer({
  path,
  answer,
  onChange,
}: {
  path: string;
  answer: BulkAnswer;
  onChange(next: BulkAnswer): void;
}) {
  const t = useTranslations("incident-people.answers");
  const format = useFormatter();
  const { run, busy, problem } = useApiDeed();
  const { id, name, state, counts, createdBy } = answer;
  const stop = async () => {
    const done = await run<BulkAnswer>(`${path}/${id}/stop`, { method: "POST", body: {} });
    if (done) onChange(done.value);
  };
  const canStop = state === "running" || counts.queued > 0;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="font-medium text-body">
          {t(`state.${state}`)}
        </p>
        <p className="min-w-0 flex-1 truncate text-body text-ink-2">
          {t("by", { name, by: createdBy ? `^${createdBy.initials}` : "" })}
        </p>
        <span className="figures text-body text-ink-2">
          {t("bar", { sent: format.number(counts.sent), all: format.number(counts.all) })}
        </span>
        {canStop ? (
          <AlertDialog
            danger
            title={t("stopTitle")}
            description={t("stopText")}
            cancelLabel={t("keep")}
            confirmLabel={t("stopDo")}
            onConfirm={() => void stop()}
            trigger={
              <Button size={28} disabled={busy}>
                {t("stop")}
              </Button>
            }
          />
        ) : null}
      </div>
      <JobBar
        share={counts.all === 0 ? 1 : (counts.all - counts.waiting - counts.queued) / counts.all}
        label={name}
      />
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {COUNTS.filter((each) => counts[each] > 0).map((each) => (
          <div key={each} className="flex items-baseline gap-1.5">
            <dt className="text-ink-3 text-meta">{t(each)}</dt>
            <dd className="figures text-body">{format.number(counts[each])}</dd>
          </div>
        ))}
      </dl>
      <LeftOut leftOut={counts.leftOut} />
      <Problem text={problem} />
    </div>
  );
}
