"use client";

import { useTranslations } from "next-intl";
import type { JoinTrial } from "@/lib/incidents/join-schemas";
import { SaidRow } from "./said-row";

/** What a rule would have caught, with examples. */
export function TrialView({ trial }: { trial: JoinTrial }) {
  const t = useTranslations("incident-overview.trial");
  const { examples, hidden, caught, looked, people } = trial;
  return (
    <section aria-label={t("label")} className="border-t pt-3">
      <p role="status" className="text-body">
        <strong className="font-semibold">{t("caught", { caught, looked, people })}</strong>{" "}
        <span className="text-ink-2">
          {trial.known > 0 ? t("known", { count: trial.known }) : null} {trial.isPart ? t("part") : null}
        </span>
      </p>
      {examples.length > 0 ? (
        <ul aria-label={t("examples")} className="flex flex-col">
          {examples.map((said) => (
            <SaidRow key={said.id} said={said} />
          ))}
        </ul>
      ) : null}
      {hidden > 0 ? <p className="pt-1 text-ink-3 text-meta">{t("hidden", { count: hidden })}</p> : null}
    </section>
  );
}
