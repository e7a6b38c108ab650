"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useLanguageName } from "@/components/routing/use-because";
import { Button } from "@/components/ui/button";

export interface StatementOffer {
  incidentId: string;
  title: string;
  language: string;
  text: string;
  approvedAt: string;
  /** Nothing is approved in the person's own language. */
  isFallback: boolean;
}

type Props = { offers: readonly StatementOffer[]; onTake: (text: string) => void };

/** What may be said of each open incident, with one press to say it. */
export function StatementList({ offers, onTake }: Props) {
  const t = useTranslations("statement.tool");
  const format = useFormatter();
  const nameOf = useLanguageName();
  return (
    <ul className="flex max-h-80 flex-col overflow-y-auto">
      {offers.map(({ incidentId, title, language, text, approvedAt, isFallback }) => (
        <li key={incidentId} className="flex flex-col gap-1.5 border-line border-b p-3 last:border-b-0">
          <p className="font-semibold text-body [overflow-wrap:anywhere]" dir="auto">
            {title}
          </p>
          <p className="text-meta text-ink-2">
            {t("since", {
              at: format.dateTime(new Date(approvedAt), { dateStyle: "medium", timeStyle: "short" }),
            })}
            {isFallback ? ` ${t("fallback", { language: nameOf(language) })}` : null}
          </p>
          <p lang={language} dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
            {text}
          </p>
          <div>
            <Button size={28} variant="solid" onClick={() => onTake(text)}>
              {t("insert")}
              <span className="sr-only"> {title}</span>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
