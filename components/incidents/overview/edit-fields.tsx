"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { MOST_TITLE } from "@/lib/incidents/rules/most-title";
import { AccountChecks } from "./account-checks";
import type { Named } from "./overview-acts";

export type IncidentDraft = Readonly<{
  title: string;
  knows: string;
  area: string;
  ownerId: string;
  macroId: string;
  accountIds: readonly string[];
  /** Wall times of the viewer's zone. */
  start: string;
  end: string;
}> & { accountIds: string[] };

type Props = {
  draft: IncidentDraft;
  macros: readonly Named[];
  onPut: (part: Partial<IncidentDraft>) => void;
};

/** What an incident is, where and when, who sees to it and what agents answer with. */
export function EditFields({ draft, macros, onPut }: Props) {
  const t = useTranslations("incident-overview.edit");
  const { colleagues } = useViewer();
  const tooMany = draft.title.trim().length - MOST_TITLE;
  const text = (key: "title" | "area", most?: number) => (
    <Field
      label={t(key === "title" ? "name" : "area")}
      {...(key === "area" ? { hint: t("areaHint") } : {})}
      {...(key === "title" && tooMany > 0 ? { error: t("nameLong", { count: tooMany }) } : {})}
    >
      {(control) => (
        <Input
          {...control}
          dir="auto"
          value={draft[key]}
          {...(most ? { maxLength: most } : {})}
          onChange={({ target }) => onPut({ [key]: target.value })}
        />
      )}
    </Field>
  );
  const time = (key: "start" | "end") => (
    <Field label={t(key)} className="flex-1 basis-48" {...(key === "end" ? { hint: t("endHint") } : {})}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          value={draft[key]}
          onChange={({ target }) => onPut({ [key]: target.value })}
        />
      )}
    </Field>
  );
  const choice = (key: "ownerId" | "macroId", options: readonly Named[]) => (
    <Field
      label={t(key)}
      className="flex-1 basis-48"
      {...(key === "macroId" ? { hint: t("macroHint") } : {})}
    >
      {(control) => (
        <select
          {...control}
          value={draft[key]}
          onChange={({ target }) => onPut({ [key]: target.value })}
          className={`${inputClass} h-(--height-control) pr-2`}
        >
          <option value="">{t(key === "ownerId" ? "nobody" : "none")}</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      {text("title")}
      <Field label={t("knows")} hint={t("knowsHint")}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={5}
            maxLength={4000}
            value={draft.knows}
            onChange={({ target }) => onPut({ knows: target.value })}
            className={`${inputClass} min-h-28 py-2`}
          />
        )}
      </Field>
      {text("area", 200)}
      <div className="flex flex-wrap gap-4">
        {time("start")}
        {time("end")}
      </div>
      <div className="flex flex-wrap gap-4">
        {choice(
          "ownerId",
          colleagues.map(({ id, displayName }) => ({ id, name: displayName })),
        )}
        {choice("macroId", macros)}
      </div>
      <AccountChecks
        label={t("accounts")}
        chosen={draft.accountIds}
        onChoose={(accountIds) => onPut({ accountIds })}
      />
    </>
  );
}
