"use client";

import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { MailingPreview } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { mailingFaults } from "@/lib/incidents/rules/letter/mailing-faults";
import { languageName, type MailingDraft } from "./mailing-draft";

/** What keeps the words as they are typed from leaving, and what the desk found beside them. */
export function faultsOf(draft: MailingDraft, preview: MailingPreview) {
  const beside = preview.faults.filter(({ language, code, values }) => {
    if (language !== null || code === "mailing-no-fallback") return false;
    return code !== "mailing-offer-over" || (draft.makeGoodId !== null && values.name !== undefined);
  });
  return [...beside, ...mailingFaults(draft, new Set(preview.fields))];
}

/** Each of them in words, with its place in the text. */
export function MailingFaults({ faults }: { faults: ReturnType<typeof faultsOf> }) {
  const t = useTranslations("mailings.faults");
  const locale = useLocale();
  if (faults.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul aria-label={t("title")} className="flex flex-col gap-1.5">
      {faults.map(({ code, values, language, part }) => {
        const named = language ? languageName(language, locale) : "";
        const at =
          part === null
            ? ""
            : values.line === undefined
              ? named
              : t("at", {
                  language: named,
                  part: t(`part.${part}`),
                  line: Number(values.line),
                  column: Number(values.column),
                });
        return (
          <li key={`${code} ${JSON.stringify(values)}`} className="flex items-start gap-1.5 text-body">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-red" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t(code, {
                written: String(values.written ?? ""),
                link: String(values.link ?? ""),
                name: String(values.name ?? ""),
                language: languageName(String(values.language ?? "en"), locale),
              })}
              {at ? <span className="block text-ink-3 text-meta">{at}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
