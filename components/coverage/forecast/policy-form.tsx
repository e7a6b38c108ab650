"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Policy } from "@/lib/coverage/cover-schemas";
import type { ForecastActs } from "./forecast-acts";
import { changeOf, draftOf, type PolicyDraft } from "./policy-draft";

type Props = {
  policy: Policy;
  countries: readonly { code: string; name: string }[];
  setPolicy: ForecastActs["setPolicy"];
  mayEdit: boolean;
};

const NUMBERS = [
  "handlingSeconds",
  "parallel",
  "serviceShare",
  "withinSeconds",
  "occupancyCap",
  "shrinkage",
  "minimumCover",
  "patienceSeconds",
  "holidayFactor",
] as const;
const NONE = "none";

/** What arrivals become people by. What was typed stays when somebody else was quicker. */
export function PolicyForm({ policy, countries, setPolicy, mayEdit }: Props) {
  const t = useTranslations("forecast.policy");
  const words = useTranslations("admin");
  const [draft, setDraft] = useState(() => draftOf(policy));
  const [base, setBase] = useState(policy.changeNumber);
  const [isTyped, setTyped] = useState(false);
  const { run, busy, problem, isWrong } = useDeed();
  if (!isTyped && base !== policy.changeNumber) {
    setBase(policy.changeNumber);
    setDraft(draftOf(policy));
  }
  const set = (part: Partial<PolicyDraft>) => {
    setTyped(true);
    setDraft({ ...draft, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => setPolicy(changeOf(draft, base)), words("saved"))) setTyped(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      <div className="grid grid-cols-3 gap-x-4 gap-y-3 phone:grid-cols-1">
        {NUMBERS.map((key) => (
          <Field
            key={key}
            label={t(`field.${key}`)}
            hint={t(`hint.${key}`)}
            {...(isWrong(key) ? { error: t(`wrong.${key}`) } : {})}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                disabled={!mayEdit}
                value={draft[key]}
                onChange={({ target }) => set({ [key]: target.value })}
                className="figures"
              />
            )}
          </Field>
        ))}
        <Field label={t("field.country")} hint={t("hint.country")}>
          {(control) => (
            <Select
              {...control}
              disabled={!mayEdit}
              value={draft.country === "" ? NONE : draft.country}
              onChange={(country) => set({ country: country === NONE ? "" : country, region: "" })}
              options={[
                { value: NONE, label: t("noCountry") },
                ...countries.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          )}
        </Field>
        <Field label={t("field.region")} hint={t("hint.region")}>
          {(control) => (
            <Input
              {...control}
              disabled={!mayEdit || draft.country === ""}
              maxLength={10}
              value={draft.region}
              onChange={({ target }) => set({ region: target.value.toUpperCase() })}
            />
          )}
        </Field>
      </div>
      <Switch
        label={t("field.handlingIsMeasured")}
        disabled={!mayEdit}
        checked={draft.handlingIsMeasured}
        onChange={({ target }) => set({ handlingIsMeasured: target.checked })}
      />
      <Problem text={problem} />
      {mayEdit ? (
        <div>
          <Button variant="solid" type="submit" disabled={busy}>
            {t("save")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
