"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { Candidate } from "@/lib/coverage/offer-schemas";
import { useSickWords } from "./use-sick-words";

type Props = {
  candidates: readonly Candidate[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Everybody in the order to ask; who can't is told last, with why. */
export function CandidateList({ candidates, chosen, onChoose }: Props) {
  const t = useTranslations("sick.ask");
  const words = useSickWords();
  if (candidates.length === 0) return <p className="text-body text-ink-2">{t("nobody")}</p>;
  const choose = (agentId: string, isChosen: boolean) => {
    const after = new Set(chosen);
    if (isChosen) after.add(agentId);
    else after.delete(agentId);
    onChoose(after);
  };
  return (
    <ul aria-label={t("who")} className="flex flex-col">
      {candidates.map((person) => {
        const against = words.against(person);
        return (
          <li key={person.agentId} className="flex items-start gap-3 border-b py-2">
            <Checkbox
              hideLabel
              label={person.displayName}
              disabled={person.fit === "barred"}
              checked={chosen.has(person.agentId)}
              onChange={({ target }) => choose(person.agentId, target.checked)}
            />
            <div className="min-w-0 flex-1">
              <p className={person.fit === "barred" ? "text-body text-ink-3" : "font-medium text-body"}>
                {person.displayName}
              </p>
              <p className="figures text-pretty text-ink-3 text-meta">{words.facts(person)}</p>
              {against.map((text) => (
                <p
                  key={text}
                  className={`flex items-start gap-1 text-meta ${person.fit === "warned" ? "text-red" : "text-ink-2"}`}
                >
                  <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
                  {text}
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
