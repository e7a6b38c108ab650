"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { QueryFault } from "@/lib/listening/rules/query-tokens";
import type { ListeningChoice } from "./query-types";

export type QueryWish = Readonly<{ accountId: string; name: string; query: string; language: string }>;

const LANGUAGES = ["en", "de", "es", "fi", "fr", "it", "lt", "nl", "pl", "pt", "ru", "sv", "ja"];

type Props = {
  wish: QueryWish;
  onChange: (wish: QueryWish) => void;
  accounts: readonly ListeningChoice[];
  faults: readonly QueryFault[];
  /** It belongs to its account for good. */
  isFixed: boolean;
};

/** Account, name, words and language of a query. */
export function QueryFields({ wish, onChange, accounts, faults, isFixed }: Props) {
  const t = useTranslations("listening");
  const channels = useChannels();
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const selectClass = `${inputClass} h-(--height-control) pr-2`;
  const account = accounts.find(({ id }) => id === wish.accountId);
  const said = faults.map(({ code, values }) => t(`faults.${code}`, values));
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Field label={t("form.account")} className="basis-48">
          {(control) => (
            <select
              {...control}
              value={wish.accountId}
              disabled={isFixed}
              onChange={(event) => onChange({ ...wish, accountId: event.target.value })}
              className={selectClass}
            >
              {accounts.map(({ id, handle, channel }) => (
                <option key={id} value={id}>
                  {channels(channel).handle(handle)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("form.name")} hint={t("form.nameHint")} className="flex-1 basis-48">
          {(control) => (
            <Input
              {...control}
              value={wish.name}
              maxLength={80}
              onChange={(event) => onChange({ ...wish, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("form.language")} className="basis-40">
          {(control) => (
            <select
              {...control}
              value={wish.language}
              onChange={(event) => onChange({ ...wish, language: event.target.value })}
              className={selectClass}
            >
              <option value="">{t("form.anyLanguage")}</option>
              {LANGUAGES.map((code) => (
                <option key={code} value={code}>
                  {names.of(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field
        label={t("form.query")}
        hint={t("form.length", { used: [...wish.query].length, max: account?.maxQuery ?? 512 })}
        {...(said.length > 0 ? { error: said.join(" ") } : {})}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={3}
            spellCheck={false}
            value={wish.query}
            onChange={(event) => onChange({ ...wish, query: event.target.value })}
            className={`${inputClass} py-2 font-mono`}
          />
        )}
      </Field>
    </>
  );
}
