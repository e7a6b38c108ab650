"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Incident } from "@/lib/incidents/incident-schemas";
import type { JoinTrial } from "@/lib/incidents/join-schemas";
import { instantOf, localOf } from "@/lib/replies/rules/promises/local-time";
import type { Named, OverviewActs } from "./overview-acts";
import { contentOf, draftOf, type RuleDraft } from "./rule-draft";
import { RuleFields } from "./rule-fields";
import { TrialView } from "./trial-view";

type Props = {
  incident: Pick<Incident, "id" | "startAt" | "openedAt">;
  queries: readonly Named[];
  /** Of its spikes, to begin with. */
  words: readonly string[];
  addRule: OverviewActs["addRule"];
};

const DAY_MS = 86_400_000;

/** Writes a rule, shows what it would have caught of the last day, and lets it join; behind a button until words of a spike or a lead ask for it. */
export function RuleForm({ incident, queries, words, addRule }: Props) {
  const t = useTranslations("incident-overview.rules");
  const [isShown, setShown] = useState(words.length > 0);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(words));
  const { zone } = useViewer();
  const { id: incidentId } = incident;
  const [from, setFrom] = useState(() => localOf(firstOf(incident), zone));
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
    const fromAt = instantOf(from, zone)?.toISOString();
    const since = fromAt ? { fromAt } : {};
    const done = await run(
      () => addRule({ id: incidentId, content: contentOf(draft), ...since }),
      t("added"),
    );
    if (!done) return;
    setDraft(draftOf([]));
    setTrial(null);
  };
  const show = () => {
    flushSync(() => setShown(true));
    form.current?.querySelector("input")?.focus();
  };
  if (!isShown)
    return (
      <Button size={28} icon={<Plus />} onClick={show}>
        {t("open")}
      </Button>
    );
  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      aria-label={t("new")}
      className="flex flex-col gap-4 rounded-card border bg-raised p-4"
      noValidate
    >
      <RuleFields draft={draft} queries={queries} onPut={put} />
      <Field label={t("since")} hint={t("sinceHint")} className="max-w-64">
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={trying} onClick={() => void tryOut()}>
          {t("try")}
        </Button>
        <Button variant="solid" type="submit" disabled={busy}>
          {t("add")}
        </Button>
      </div>
      <Problem text={untried || problem} />
      {trial ? <TrialView trial={trial} /> : null}
    </form>
  );
}

/** Where nobody said when it began, what was written the day before it was opened may be of it. */
function firstOf({ startAt, openedAt }: Pick<Incident, "startAt" | "openedAt">): Date {
  const start = new Date(startAt);
  return startAt === openedAt ? new Date(start.getTime() - DAY_MS) : start;
}
