"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { PracticeFindings, PracticeRunView } from "@/lib/quality/practice-schemas";
import { FindingList } from "./finding-list";
import { MacroPicker } from "./macro-picker";

type Audience = "public" | "private";
type Props = { run: PracticeRunView; step: number; onAnswered: (run: PracticeRunView) => void };

const READ_AFTER_MS = 400;
const AUDIENCES: readonly Audience[] = ["public", "private"];

/** Where one answers in practice; guard and voice read along, nothing leaves. */
export function PracticeComposer({ run, step, onAnswered }: Props) {
  const t = useTranslations("practice");
  const words = useTranslations("admin");
  const [text, setText] = useState("");
  const [audience, setAudience] = useState<Audience>(run.steps[step]?.audience ?? "public");
  const [findings, setFindings] = useState<PracticeFindings | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    if (text.trim() === "") return setFindings(null);
    const asking = new AbortController();
    const timer = setTimeout(() => {
      const call = { method: "POST" as const, body: { audience, text }, signal: asking.signal };
      callApi<PracticeFindings>(`/practice/${run.id}/preview`, call).then(setFindings, () => {});
    }, READ_AFTER_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [text, audience, run.id]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem("");
    try {
      const body = { step, audience, text };
      onAnswered(await callApi<PracticeRunView>(`/practice/${run.id}/answers`, { method: "POST", body }));
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || words("offline"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3 rounded-card border border-line-strong bg-raised p-3"
      noValidate
    >
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t("audience.label")}
          value={audience}
          onChange={setAudience}
          segments={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        />
        <span className="flex-1" />
        <MacroPicker
          run={run}
          audience={audience}
          onPick={(words) => setText((before) => (before ? `${before} ${words}` : words))}
        />
      </div>
      <Field label={t("text")}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={10_000}
            value={text}
            className={`${inputClass} py-2 text-large`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </Field>
      <div aria-live="polite">
        {findings ? (
          <FindingList findings={findings} />
        ) : (
          <p className="text-ink-3 text-meta">{t("checking")}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy || text.trim() === ""}>
          {t("send")}
        </Button>
        <Problem text={problem} />
        <span className="flex-1" />
        {audience === "public" && findings ? (
          <span
            className={
              findings.weightedLength > 280 ? "figures text-body text-red" : "figures text-body text-ink-2"
            }
          >
            {t("counter", { length: findings.weightedLength })}
          </span>
        ) : null}
      </div>
    </form>
  );
}
