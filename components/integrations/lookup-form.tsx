"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useCall } from "@/components/customers/use-call";
import { callApi } from "@/components/desk/api";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Records } from "@/lib/integrations/record-schemas";
import type { Card } from "@/lib/integrations/schemas";
import { RecordCard } from "./record-card";

type Props = {
  lookup: Records["lookups"][number];
  records: Records;
  conversationId: string;
  onChange: () => void;
};

/** Asks another system: by what was typed, or by what stands in the conversation already. */
export function LookupForm({ lookup, records, conversationId, onChange }: Props) {
  const t = useTranslations("integrations");
  const [input, setInput] = useState("");
  const [card, setCard] = useState<Card | null>(null);
  const { run, busy, problem } = useCall();
  const ask = async (wanted: string, isFresh = false) => {
    setInput(wanted);
    const body = { conversationId, input: wanted, isFresh };
    const found = await run(() => callApi<Card>(`/lookups/${lookup.id}/look-up`, { method: "POST", body }));
    if (found) setCard(found.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input.trim()) void ask(input);
  };
  const doneRuns = records.runs.filter(({ state }) => state === "done").length;
  const before = useRef(doneRuns);
  useEffect(() => {
    if (doneRuns > before.current && card) void ask(card.input, true);
    before.current = doneRuns;
  }, [doneRuns]);
  return (
    <div className="flex flex-col gap-2">
      <form onSubmit={submit} noValidate className="flex gap-1">
        <Input
          aria-label={lookup.inputLabel}
          placeholder={lookup.inputLabel}
          value={input}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          onChange={(event) => setInput(event.target.value)}
        />
        <IconButton
          label={t("lookUp")}
          icon={<Search />}
          size={32}
          type="submit"
          disabled={busy || input.trim() === ""}
        />
      </form>
      {!card && lookup.suggestions.length > 0 ? (
        <ul aria-label={t("suggested")} className="flex flex-wrap gap-1">
          {lookup.suggestions.map((each) => (
            <li key={each} className="min-w-0">
              <button
                type="button"
                disabled={busy}
                onClick={() => void ask(each)}
                aria-label={t("endsIn", { end: endOf(each) })}
                className="max-w-full truncate rounded-chip bg-private-tint px-1.5 font-mono text-body text-private hover:underline phone:min-h-11 phone:px-3"
              >
                <span aria-hidden="true">{`•••${endOf(each)}`}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {busy && !card ? (
        <SkeletonGroup label={t("looking", { name: lookup.name })} className="flex flex-col gap-2 py-1">
          <Skeleton className="w-44" />
          <Skeleton className="w-32" />
        </SkeletonGroup>
      ) : null}
      <Problem text={problem} />
      {card && !card.isFound ? (
        <p className="text-body text-ink-2">{t("nothing", { name: lookup.name, input: card.input })}</p>
      ) : null}
      {card?.isFound ? (
        <RecordCard
          key={card.input}
          {...{ lookup, card, records, conversationId, onChange }}
          onAgain={() => void ask(card.input, true)}
        />
      ) : null}
    </div>
  );
}

/** Enough to tell two apart, not enough to be read over a shoulder: the history masks the same words. */
function endOf(value: string): string {
  return [...value].slice(-2).join("");
}
