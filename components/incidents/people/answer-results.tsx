"use client";

import { CircleAlert } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { Chip } from "@/components/ui/chip";
import type { AnswerResult, AnswersPreview } from "@/lib/incidents/bulk-answer-schemas";

const REASONS = [
  "set-aside",
  "claimed",
  "wrote-anew",
  "by-phone",
  "not-yours",
  "no-text",
  "same-text",
  "answered-meanwhile",
  "settled-meanwhile",
  "changed",
  "guard",
  "voice",
] as const;

/** How many are left out, by why. */
export function LeftOut({ leftOut }: { leftOut: Readonly<Record<string, number>> }) {
  const t = useTranslations("incident-people.answers");
  const format = useFormatter();
  const rows = Object.entries(leftOut);
  if (rows.length === 0) return null;
  return (
    <section aria-label={t("leftOut")}>
      <h3 className="font-semibold text-body">{t("leftOut")}</h3>
      <ul className="mt-1 flex flex-col gap-0.5">
        {rows.map(([code, count]) => {
          const reason = REASONS.find((each) => each === code);
          return (
            <li key={code} className="flex gap-2 text-body text-ink-2">
              <span className="figures w-12 shrink-0 text-right text-ink">{format.number(count)}</span>
              {reason ? t(`reason.${reason}`) : t("reason.other", { code })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Every distinct result once, as it reads for the first of those who get it. */
export function AnswerResults({ preview: { results, moreResults } }: { preview: AnswersPreview }) {
  const t = useTranslations("incident-people.answers");
  return (
    <>
      <ul className="flex flex-col gap-3">
        {results.map((each) => (
          <Result key={each.conversationId} result={each} />
        ))}
      </ul>
      {moreResults > 0 ? (
        <p className="text-ink-3 text-meta">{t("moreResults", { count: moreResults })}</p>
      ) : null}
    </>
  );
}

function Result({ result }: { result: AnswerResult }) {
  const t = useTranslations("incident-people.answers");
  const words = useTranslations("incident-people.answers.audience");
  const locale = useLocale();
  const { text, language, audience, account, count, displayName, missing, findings, tooLong, said } = result;
  const name = new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(language) ?? language;
  const problems = [
    ...(tooLong ? [t("tooLong")] : []),
    ...findings.filter(({ grade }) => grade === "stop").map((each) => t("finding", { text: each.text })),
  ];
  return (
    <li className="rounded-card border p-3">
      <p className="flex flex-wrap items-center gap-1.5 text-meta text-ink-2">
        <span className="font-medium text-ink">{t("result", { count })}</span>
        <Chip>{words(audience)}</Chip>
        <Chip>{name}</Chip>
        {account ? <Chip>{account}</Chip> : null}
      </p>
      <p lang={language} dir="auto" className="mt-2 whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="mt-1 text-ink-3 text-meta">{t("forWhom", { name: displayName })}</p>
      {missing.length > 0 ? (
        <p className="text-ink-3 text-meta">{t("missing", { fields: missing.join(", ") })}</p>
      ) : null}
      {said ? (
        <p className="mt-1 flex items-start gap-1 text-meta text-red">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          <span>
            {t.rich("said", { count: said.count, account: account ?? "", at: () => <When at={said.at} /> })}
          </span>
        </p>
      ) : null}
      {problems.map((each) => (
        <p key={each} className="mt-1 flex items-start gap-1 text-meta text-red">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          {each}
        </p>
      ))}
    </li>
  );
}
