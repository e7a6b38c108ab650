"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio";
import type { MakeGoodDraft } from "./make-good-draft";

type Props = {
  draft: MakeGoodDraft;
  isGiven: boolean;
  currency: string;
  onPut: (next: Partial<MakeGoodDraft>) => void;
};

/** Its name, until when, how much of it in all, and whether it waits for something. */
export function DealFields({ draft, isGiven, currency, onPut }: Props) {
  const t = useTranslations("make-good.form");
  return (
    <>
      <Field label={t("name")} hint={t("nameHint")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={120}
            value={draft.name}
            onChange={({ target }) => onPut({ name: target.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Field label={t("expires")} hint={t("expiresHint")} className="flex-1 basis-48">
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={draft.expires}
              onChange={({ target }) => onPut({ expires: target.value })}
            />
          )}
        </Field>
        <Field label={t("cap", { currency })} hint={t("capHint")} className="flex-1 basis-40">
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              maxLength={20}
              autoComplete="off"
              placeholder={t("noCap")}
              value={draft.cap}
              onChange={({ target }) => onPut({ cap: target.value })}
            />
          )}
        </Field>
      </div>
      <RadioGroup label={t("condition.label")} className="flex-col">
        {(["none", "late"] as const).map((condition) => (
          <Radio
            key={condition}
            name="condition"
            checked={draft.condition === condition}
            disabled={isGiven}
            onChange={() => onPut({ condition })}
            label={t(`condition.${condition}`)}
          />
        ))}
      </RadioGroup>
    </>
  );
}
