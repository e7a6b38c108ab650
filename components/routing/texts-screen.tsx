"use client";

import { Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input, inputClass } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { LanguageText, Readers } from "@/lib/conversations/routing/routing-schemas";
import { RoutingTabs } from "./routing-tabs";
import { useLanguageName } from "./use-because";

type Props = {
  texts: readonly LanguageText[];
  readers: Readers;
  save: (wish: { data: LanguageText[] }) => Promise<ActionResult<LanguageText[]>>;
};

/** What people are told while nobody reads their language, and who reads what. */
export function TextsScreen({ texts, readers, save }: Props) {
  const t = useTranslations("routing.texts");
  const languageOf = useLanguageName();
  const deed = useDeed();
  const [rows, setRows] = useState<readonly LanguageText[]>(texts);
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState("");
  const isChanged = JSON.stringify(rows) !== JSON.stringify(texts);
  const empty = rows.some(({ text }) => text.trim() === "");
  const add = (event: FormEvent) => {
    event.preventDefault();
    const language = code.trim().toLowerCase();
    if (!/^[a-z]{2,3}$/.test(language)) return setWrong(t("codeWrong"));
    if (!rows.some((row) => row.language === language)) setRows([...rows, { language, text: "" }]);
    setCode("");
  };
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <RoutingTabs here="languages" />
      <div className="flex flex-col gap-4">
        {rows.length === 0 ? (
          <p className="rounded-popover border border-dashed p-4 text-body text-ink-2">{t("empty")}</p>
        ) : null}
        {rows.map(({ language, text }) => (
          <div key={language} className="flex items-start gap-2">
            <Field label={t("of", { language: languageOf(language) })} className="flex-1">
              {(control) => (
                <textarea
                  {...control}
                  lang={language}
                  rows={2}
                  maxLength={2000}
                  value={text}
                  onChange={({ target }) =>
                    setRows(
                      rows.map((row) => (row.language === language ? { language, text: target.value } : row)),
                    )
                  }
                  className={`${inputClass} resize-y py-2`}
                />
              )}
            </Field>
            <IconButton
              label={t("remove", { language: languageOf(language) })}
              icon={<Trash2 aria-hidden="true" />}
              className="mt-5"
              onClick={() => setRows(rows.filter((row) => row.language !== language))}
            />
          </div>
        ))}
        <form onSubmit={add} className="flex items-start gap-2" noValidate>
          <Field label={t("code")} hint={t("codeHint")} error={wrong || undefined} className="w-56">
            {(control) => (
              <Input
                {...control}
                value={code}
                maxLength={3}
                onChange={({ target }) => {
                  setCode(target.value);
                  setWrong("");
                }}
              />
            )}
          </Field>
          <Button type="submit" className="mt-5">
            {t("add")}
          </Button>
        </form>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="solid"
            disabled={deed.busy || !isChanged || empty}
            onClick={() => void deed.run(() => save({ data: [...rows] }), t("saved"))}
          >
            {t("save")}
          </Button>
          {empty ? <p className="text-ink-2 text-meta">{t("missing")}</p> : null}
          <Problem text={deed.problem} />
        </div>
      </div>
      <AdminPart id="readers" title={t("readers")} lead={t(readers.isKept ? "readersLead" : "noneKept")}>
        <ReaderList readers={readers} />
      </AdminPart>
    </AdminPage>
  );
}

function ReaderList({ readers: { readers } }: { readers: Readers }) {
  const t = useTranslations("routing.texts");
  const format = useFormatter();
  const languageOf = useLanguageName();
  return (
    <ul className="divide-y rounded-popover border">
      {readers.map(({ agentId, displayName, languages, isOn, nextAt }) => (
        <li key={agentId} className="flex flex-wrap gap-x-3 px-3 py-2 text-body">
          <span className="min-w-32 font-medium">{displayName}</span>
          <span className="min-w-0 flex-1 text-ink-2">{format.list(languages.map(languageOf))}</span>
          <span className="text-ink-2">
            {isOn
              ? t("now")
              : nextAt
                ? t("next", {
                    at: format.dateTime(new Date(nextAt), {
                      weekday: "short",
                      hour: "2-digit",
                      minute: "2-digit",
                      hourCycle: "h23",
                    }),
                  })
                : t("away")}
          </span>
        </li>
      ))}
    </ul>
  );
}
