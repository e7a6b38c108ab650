"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { Input, inputClass } from "@/components/ui/input";
import type { Macro } from "@/lib/macros/schemas";
import type { MacroChoices } from "./macro-acts";
import type { Wanted } from "./macro-wanted";

type Props = {
  wanted: Wanted;
  choices: MacroChoices;
  macros: readonly Macro[];
  onChange: (wanted: Wanted) => void;
};

/** Narrows the list by words, team, account and language. */
export function MacroFilters({ wanted, choices, macros, onChange }: Props) {
  const t = useTranslations("macros-page.filter");
  const channels = useChannels();
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const spoken = [...new Set(macros.flatMap(({ content }) => content.texts.map((text) => text.language)))];
  const select = (
    label: string,
    key: "teamId" | "accountId" | "language",
    options: readonly { value: string; text: string }[],
  ) => (
    <div className="w-44 phone:w-auto phone:flex-1 phone:basis-40">
      <select
        aria-label={label}
        value={wanted[key]}
        onChange={(event) => onChange({ ...wanted, [key]: event.target.value })}
        className={`${inputClass} h-(--height-control) pr-2`}
      >
        <option value="">
          {label}: {t("any")}
        </option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <search aria-label={t("label")} className="flex flex-wrap gap-2">
      <Input
        type="search"
        aria-label={t("words")}
        placeholder={t("words")}
        value={wanted.words}
        onChange={(event) => onChange({ ...wanted, words: event.target.value })}
        className="w-auto min-w-48 flex-1 basis-48"
      />
      {select(
        t("team"),
        "teamId",
        choices.teams.map(({ id, name }) => ({ value: id, text: name })),
      )}
      {select(
        t("account"),
        "accountId",
        choices.accounts.map(({ id, channel, handle }) => ({
          value: id,
          text: channels(channel).handle(handle),
        })),
      )}
      {select(
        t("language"),
        "language",
        spoken.filter(Boolean).map((code) => ({ value: code, text: names.of(code) ?? code })),
      )}
    </search>
  );
}
