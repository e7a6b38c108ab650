"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useChannels } from "@/components/desk/use-channel";
import { AudienceMark } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { ProudAnswerView } from "@/lib/quality/schemas";

type Props = {
  label: string;
  answers: readonly ProudAnswerView[];
  decide: ((input: unknown) => Promise<ActionResult<void>>) | null;
};

const ALL = "";

/** Good answers by language and reason. */
export function ProudList({ label, answers, decide }: Props) {
  const t = useTranslations("quality.shelf");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const channels = useChannels();
  const { run, busy, problem } = useDeed();
  const [language, setLanguage] = useState(ALL);
  const [reason, setReason] = useState(ALL);
  const languages = [...new Set(answers.flatMap((each) => each.language ?? []))].sort();
  const reasons = [...new Map(answers.flatMap(({ reason: of }) => (of ? [[of.id, of.name] as const] : [])))];
  const shown = answers.filter(
    (each) =>
      (language === ALL || each.language === language) && (reason === ALL || each.reason?.id === reason),
  );
  const selectClass = `${inputClass} h-(--height-control) w-44 pr-2`;
  return (
    <>
      {languages.length > 1 || reasons.length > 0 ? (
        <div className="flex flex-wrap gap-3 pb-3">
          <Field label={t("language")}>
            {(control) => (
              <select
                {...control}
                value={language}
                className={selectClass}
                onChange={(event) => setLanguage(event.target.value)}
              >
                <option value={ALL}>{t("all")}</option>
                {languages.map((each) => (
                  <option key={each} value={each}>
                    {names.of(each) ?? each}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("reason")}>
            {(control) => (
              <select
                {...control}
                value={reason}
                className={selectClass}
                onChange={(event) => setReason(event.target.value)}
              >
                <option value={ALL}>{t("all")}</option>
                {reasons.map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      ) : null}
      <ul aria-label={label} className="flex flex-col">
        {shown.map(
          ({ id, text, why, by, proposedBy, state, audience, channel, reason: of, language: spoken }) => (
            <li key={id} className="flex flex-wrap items-start gap-3 border-b py-3">
              <div className="min-w-0 flex-1 basis-80">
                <p className="flex flex-wrap items-center gap-2 text-meta">
                  <AudienceMark
                    audience={audience === "public" ? "public" : "private"}
                    word={channels(channel).audience(audience === "public" ? "public" : "private")}
                  />
                  {by ? <span className="text-ink-2">{t("by", { name: by.displayName })}</span> : null}
                  {of ? <Chip>{of.name}</Chip> : null}
                  {spoken ? <Chip>{names.of(spoken) ?? spoken}</Chip> : null}
                </p>
                <blockquote className="whitespace-pre-wrap py-1 text-large [overflow-wrap:anywhere]">
                  {text}
                </blockquote>
                <p className="text-ink-3 text-meta">
                  {t("proposedBy", { name: proposedBy?.displayName ?? "", why })}
                </p>
              </div>
              {decide ? (
                <span className="flex gap-2">
                  {state === "proposed" ? (
                    <Button
                      size={28}
                      disabled={busy}
                      onClick={() => void run(() => decide({ id, keep: true }), t("decided"))}
                    >
                      {t("keep")}
                    </Button>
                  ) : null}
                  <Button
                    size={28}
                    variant="ghost"
                    disabled={busy}
                    {...(state === "kept"
                      ? { "aria-label": t("takeOf", { name: by?.displayName ?? "" }) }
                      : {})}
                    onClick={() => void run(() => decide({ id, keep: false }), t("decided"))}
                  >
                    {t(state === "proposed" ? "decline" : "take")}
                  </Button>
                </span>
              ) : null}
            </li>
          ),
        )}
      </ul>
      <Problem text={problem} />
    </>
  );
}
