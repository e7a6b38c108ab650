"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { fields: readonly string[]; onPick(field: string): void };

/** Everything that may stand in braces, a press away. */
export function FieldPicker({ fields, onPick }: Props) {
  const t = useTranslations("mailings.editor");
  const own = [
    ["first_name", t("firstName")],
    ["name", t("fullName")],
    ["brand", t("brand")],
    ["mailbox", t("mailbox")],
    ["claim_link", t("link")],
  ] as const;
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-meta">{t("fields")}</legend>
      <div className="flex flex-wrap gap-1.5 pt-1">
        {own.map(([field, label]) => (
          <Button key={field} size={24} onClick={() => onPick(field)}>
            {label}
          </Button>
        ))}
        {fields.map((field) => (
          <Button key={field} size={24} className="font-mono" onClick={() => onPick(field)}>
            {field}
          </Button>
        ))}
      </div>
      {fields.length === 0 ? <p className="pt-1 text-ink-3 text-meta">{t("fieldsNone")}</p> : null}
    </fieldset>
  );
}
