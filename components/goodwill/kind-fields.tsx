"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { OFFER_KINDS } from "@/lib/goodwill/offer-schemas";
import { type KindDraft, LIMITS } from "./kind-draft";

type Props = { draft: KindDraft; isNew: boolean; onChange: (next: Partial<KindDraft>) => void };

/** What it is, its bounds, its limits for agents and leads, its cost and its words. */
export function KindFields({ draft, isNew, onChange }: Props) {
  const t = useTranslations("goodwill-page.kinds");
  const kinds = useTranslations("goodwill-page.ledger.kinds");
  const text = (
    field: "name" | "currency" | "least" | "most" | "costPercent" | "validDays" | "budget",
    hint?: string,
  ) => (
    <Field label={t(`fields.${field}`)} hint={hint} className="flex-1 basis-36">
      {(control) => (
        <Input
          {...control}
          maxLength={60}
          autoComplete="off"
          disabled={field === "currency" && !isNew}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const unit = draft.kind === "miles" ? draft.name || t("points") : draft.currency;
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {isNew ? (
          <Field label={t("fields.kind")} className="flex-1 basis-36">
            {(control) => (
              <Select
                {...control}
                value={draft.kind}
                onChange={(kind) => onChange({ kind })}
                options={OFFER_KINDS.map((value) => ({ value, label: kinds(value) }))}
              />
            )}
          </Field>
        ) : null}
        {text("name")}
        {text("currency")}
      </div>
      <div className="flex flex-wrap gap-3">
        {text("least")}
        {text("most")}
        {text("validDays", t("hints.validDays"))}
      </div>
      {(["agent", "lead"] as const).map((role) => (
        <fieldset key={role} className="min-w-0">
          <legend className="font-medium text-meta text-ink">{t(`limitsOf.${role}`, { unit })}</legend>
          <div className="mt-1 flex flex-wrap gap-3">
            {LIMITS.map((limit) => (
              <Field key={limit} label={t(`limits.${limit}`)} className="flex-1 basis-28">
                {(control) => (
                  <Input
                    {...control}
                    maxLength={20}
                    inputMode="decimal"
                    placeholder={t("noLimit")}
                    value={draft[role][limit]}
                    onChange={(event) =>
                      onChange({ [role]: { ...draft[role], [limit]: event.target.value } })
                    }
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        {text(
          "costPercent",
          t(draft.kind === "miles" ? "hints.costPoints" : "hints.costMoney", { currency: draft.currency }),
        )}
        {text("budget", t("hints.budget"))}
      </div>
      {(["english", "others"] as const).map((which) => (
        <Field key={which} label={t(`fields.${which}`)} hint={t(`hints.${which}`)}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={which === "english" ? 2 : 3}
              maxLength={4000}
              value={draft[which]}
              onChange={(event) => onChange({ [which]: event.target.value })}
              className={`${inputClass} py-2`}
            />
          )}
        </Field>
      ))}
    </>
  );
}
