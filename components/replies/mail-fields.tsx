"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { answerSubject } from "@/lib/replies/rules/mail-subject";
import type { MailFieldsState } from "./use-mail-fields";

type Props = {
  fields: MailFieldsState;
  /** The subject of what is answered; null for a new mail. */
  answers: string | null;
  /** What it is about when nothing is said. */
  fallback: string;
  onChange: (change: { subject?: string; cc?: string }) => void;
};

const row = "flex min-h-9 items-center gap-2 border-b px-3.5 phone:min-h-11";
const input =
  "min-w-0 flex-1 bg-transparent py-1 text-body text-ink outline-none placeholder:text-ink-3 focus-visible:outline-none phone:text-[16px]";

/** The head of a mail: what it is about, and who else reads it. */
export function MailFields({ fields, answers, fallback, onChange }: Props) {
  const t = useTranslations("mail");
  const id = useId();
  const [isAdding, setIsAdding] = useState(false);
  const withCc = isAdding || fields.cc !== "";
  const autoFocus = isAdding && fields.cc === "";
  return (
    <>
      <div className={row}>
        <label htmlFor={`${id}-subject`} className="w-14 shrink-0 text-ink-3 text-meta">
          {t("compose.subject")}
        </label>
        <input
          id={`${id}-subject`}
          dir="auto"
          maxLength={900}
          placeholder={fallback}
          value={fields.subject ?? (answers === null ? "" : answerSubject(answers))}
          onChange={(event) => onChange({ subject: event.target.value })}
          className={input}
        />
        {withCc ? null : (
          <Button variant="ghost" size={24} onClick={() => setIsAdding(true)}>
            {t("compose.addCc")}
          </Button>
        )}
      </div>
      {withCc ? (
        <div className={row}>
          <label htmlFor={`${id}-cc`} className="w-14 shrink-0 text-ink-3 text-meta">
            {t("compose.cc")}
          </label>
          <input
            id={`${id}-cc`}
            type="text"
            inputMode="email"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it appears because it was asked for
            autoFocus={autoFocus}
            value={fields.cc}
            placeholder={t("compose.ccHint")}
            aria-invalid={fields.bad !== null && !fields.cc.endsWith(fields.bad) ? true : undefined}
            onChange={(event) => onChange({ cc: event.target.value })}
            onBlur={() => (fields.cc === "" ? setIsAdding(false) : undefined)}
            className={input}
          />
        </div>
      ) : null}
    </>
  );
}
