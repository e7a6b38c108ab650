"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { MacroChoices } from "./macro-acts";
import type { MacroDraft } from "./macro-draft";

type Props = { draft: MacroDraft; choices: MacroChoices; onChange: (draft: MacroDraft) => void };

const selectClass = `${inputClass} h-(--height-control) pr-2`;

/** How a macro is found, and whom it is for. */
export function MacroNameFields({ draft, choices, onChange }: Props) {
  const t = useTranslations("macros-page.dialog");
  const everyone = useTranslations("macros-page")("everyone");
  const channels = useChannels();
  const typed = draft.short.trim().replace(/^;/, "");
  return (
    <div className="grid grid-cols-[2fr_1fr] gap-3 phone:grid-cols-1">
      <Field label={t("name")} hint={t("nameHint")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("short")} hint={t("shortHint", { short: typed || t("shortExample") })}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoCapitalize="none"
            value={draft.short}
            onChange={(event) => onChange({ ...draft, short: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("team")}>
        {(control) => (
          <select
            {...control}
            value={draft.teamId}
            onChange={(event) => onChange({ ...draft, teamId: event.target.value })}
            className={selectClass}
          >
            <option value="">{everyone}</option>
            {choices.teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("account")}>
        {(control) => (
          <select
            {...control}
            value={draft.accountId}
            onChange={(event) => onChange({ ...draft, accountId: event.target.value })}
            className={selectClass}
          >
            <option value="">{t("anyAccount")}</option>
            {choices.accounts.map(({ id, channel, handle }) => (
              <option key={id} value={id}>
                {channels(channel).handle(handle)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
