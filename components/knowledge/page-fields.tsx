"use client";

import { useLocale, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { LANGUAGES } from "@/components/macros/macro-languages";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { TeamChoice } from "./knowledge-acts";
import { PageBody } from "./page-body";
import type { PageDraft } from "./page-draft";

type Props = { draft: PageDraft; teams: readonly TeamChoice[]; onChange: (draft: PageDraft) => void };

const selectClass = `${inputClass} h-(--height-control) pr-2`;

/** Title, text and who answers for it; the text is shown as it will be read. */
export function PageFields({ draft, teams, onChange }: Props) {
  const t = useTranslations("knowledge-page.dialog");
  const everyone = useTranslations("knowledge-page")("everyone");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const { colleagues, id, displayName } = useViewer();
  const people = colleagues.some((each) => each.id === id)
    ? colleagues
    : [{ id, displayName }, ...colleagues];
  const set = (change: Partial<PageDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Field label={t("name")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={draft.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("body")} hint={t("bodyHint")}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={8}
            value={draft.body}
            onChange={(event) => set({ body: event.target.value })}
            className={`${inputClass} min-h-40 py-2`}
          />
        )}
      </Field>
      {draft.body.trim() === "" ? null : (
        <section aria-label={t("preview")} className="flex flex-col gap-1.5 rounded-control bg-sunk p-2.5">
          <p className="font-medium text-ink-2 text-meta">{t("preview")}</p>
          <PageBody body={draft.body} />
        </section>
      )}
      <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        <Field label={t("language")}>
          {(control) => (
            <select
              {...control}
              value={draft.language}
              onChange={(event) => set({ language: event.target.value })}
              className={selectClass}
            >
              {LANGUAGES.map((code) => (
                <option key={code} value={code}>
                  {names.of(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("team")}>
          {(control) => (
            <select
              {...control}
              value={draft.teamId}
              onChange={(event) => set({ teamId: event.target.value })}
              className={selectClass}
            >
              <option value="">{everyone}</option>
              {teams.map((team) => (
                <option key={team.id} value={team.id}>
                  {team.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("owner")}>
          {(control) => (
            <select
              {...control}
              value={draft.ownerId ?? id}
              onChange={(event) => set({ ownerId: event.target.value })}
              className={selectClass}
            >
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("tags")} hint={t("tagsHint")}>
          {(control) => (
            <Input {...control} value={draft.tags} onChange={(event) => set({ tags: event.target.value })} />
          )}
        </Field>
        <Field label={t("reviewOn")}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.reviewOn}
              onChange={(event) => set({ reviewOn: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
