"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { JoinTrial } from "@/lib/incidents/join-schemas";
import type { Named, OverviewActs } from "./overview-acts";
import { contentOf, draftOf, type RuleDraft } from "./rule-draft";
import { RuleFields } from "./rule-fields";
import { TrialView } from "./trial-view";

type Props = {
  incidentId: string;
  queries: readonly Named[];
  /** Of its spikes, to begin with. */
  words: readonly string[];
  addRule: OverviewActs["addRule"];
};

/** Writes a rule, shows what it would have caught of the last day, and lets it join. */
export function RuleForm({ incidentId, queries, words, addRule }: Props) {
  const t = useTranslations("incident-overview.rules");
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(words));
  const [trial, setTrial] = useState<JoinTrial | null>(null);
  const [trying, setTrying] = useState(false);
  const [untried, setUntried] = useState("");
  const { run, busy, problem, clear } = useDeed();
  const put = (part: Partial<RuleDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setTrial(null);
    setUntried("");
    clear();
  };
  const tryOut = async () => {
    setTrying(true);
    setUntried("");
    clear();
    try {
      const body = { content: contentOf(draft) };
      setTrial(await callApi<JoinTrial>(`/incidents/${incidentId}/join-rules/try`, { method: "POST", body }));
    } catch (error) {
      setTrial(null);
      setUntried((error instanceof ApiProblem && error.detail) || t("failed"));
    } finally {
      setTrying(false);
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(() => addRule({ id: incidentId, content: contentOf(draft) }), t("added"));
    if (!done) return;
    setDraft(draftOf([]));
    setTrial(null);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      aria-label={t("new")}
      className="flex flex-col gap-4 rounded-card border bg-raised p-4"
      noValidate
    >
      <RuleFields draft={draft} queries={queries} onPut={put} />
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={trying} onClick={() => void tryOut()}>
          {t("try")}
        </Button>
        <Button variant="solid" type="submit" disabled={busy}>
          {t("add")}
        </Button>
        <span className="text-ink-3 text-meta">{t("since")}</span>
      </div>
      <Problem text={untried || problem} />
      {trial ? <TrialView trial={trial} /> : null}
    </form>
  );
}
