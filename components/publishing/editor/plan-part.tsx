"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { PlanFields } from "../plan-fields";
import type { EditedPost } from "./edited-post";

type Props = {
  edited: EditedPost;
  incidents: readonly { id: string; title: string }[];
  disabled: boolean;
  onChange: (next: Partial<EditedPost>) => void;
};

/** When it leaves, what it belongs to and what colleagues should know. */
export function PlanPart({ edited, incidents, disabled, onChange }: Props) {
  const t = useTranslations("publishing.plan");
  const { local, zone, incidentId, note } = edited;
  const isTimed = local !== "";
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold text-large">{t("title")}</legend>
      <PlanFields
        local={local}
        zone={zone}
        disabled={disabled}
        onChange={(nextLocal, nextZone) => onChange({ local: nextLocal, zone: nextZone })}
      />
      {isTimed && !disabled ? (
        <Button
          size={28}
          variant="ghost"
          className="-ml-2.5 self-start"
          onClick={() => onChange({ local: "" })}
        >
          {t("noTime")}
        </Button>
      ) : null}
      {incidents.length > 0 ? (
        <Field label={t("incident")} hint={t("incidentHint")}>
          {(control) => (
            <select
              {...control}
              value={incidentId ?? ""}
              disabled={disabled}
              onChange={(event) => onChange({ incidentId: event.target.value || null })}
              className={`${inputClass} h-(--height-control)`}
            >
              <option value="">{t("noIncident")}</option>
              {incidents.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field label={t("note")} hint={t("noteHint")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={500}
            value={note}
            disabled={disabled}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
