"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { MacroDraft } from "./macro-draft";

type Props = { draft: MacroDraft; onChange: (draft: MacroDraft) => void };

const HOURS = [0, 1, 4, 8, 24, 48, 72, 168];
const selectClass = `${inputClass} h-(--height-control) pr-2`;

/** What a macro does beside its words. */
export function MacroDeedsField({ draft, onChange }: Props) {
  const { colleagues } = useViewer();
  const t = useTranslations("macros-page.dialog");
  const hours = HOURS.includes(draft.snoozeHours) ? HOURS : [...HOURS, draft.snoozeHours];
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-meta">{t("does")}</legend>
      <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        <Field label={t("tags")} hint={t("tagsHint")}>
          {(control) => (
            <Input
              {...control}
              value={draft.tags}
              onChange={(event) => onChange({ ...draft, tags: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("assign")}>
          {(control) => (
            <select
              {...control}
              value={draft.assigneeId}
              onChange={(event) => onChange({ ...draft, assigneeId: event.target.value })}
              className={selectClass}
            >
              <option value="">{t("nobody")}</option>
              {colleagues.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("snooze")}>
          {(control) => (
            <select
              {...control}
              value={draft.snoozeHours}
              onChange={(event) => onChange({ ...draft, snoozeHours: Number(event.target.value) })}
              className={selectClass}
            >
              {hours.map((count) => (
                <option key={count} value={count}>
                  {t("hours", { count })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
        <Checkbox
          label={t("resolve")}
          checked={draft.resolves}
          onChange={(event) => onChange({ ...draft, resolves: event.target.checked })}
        />
        <Checkbox
          label={t("offers")}
          checked={draft.offers !== null}
          onChange={(event) => onChange({ ...draft, offers: event.target.checked ? "" : null })}
        />
      </div>
    </fieldset>
  );
}
