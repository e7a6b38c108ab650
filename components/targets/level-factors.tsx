"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { factorsOf } from "./target-draft";

type Props = { factors: readonly string[]; onChange: (factors: readonly string[]) => void };

/** How much of the time a flagged turn has, level by level; what is promised stays. */
export function LevelFactors({ factors, onChange }: Props) {
  const t = useTranslations("admin-targets.factors");
  const isWrong = factorsOf(factors) === null;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-ink text-meta">{t("label")}</legend>
      <div className="grid grid-cols-3 gap-3">
        {factors.map((share, place) => {
          const level = place + 1;
          return (
            <Field key={level} label={t("level", { level })}>
              {(control) => (
                <span className="flex items-center gap-1.5">
                  <Input
                    {...control}
                    inputMode="numeric"
                    className="figures w-20"
                    value={share}
                    aria-invalid={isWrong || undefined}
                    onChange={({ target }) =>
                      onChange(factors.map((each, index) => (index === place ? target.value : each)))
                    }
                  />
                  <span aria-hidden="true" className="text-ink-2">
                    %
                  </span>
                </span>
              )}
            </Field>
          );
        })}
      </div>
      <p
        role={isWrong ? "alert" : undefined}
        className={isWrong ? "text-meta text-red" : "text-ink-3 text-meta"}
      >
        {t(isWrong ? "wrong" : "hint")}
      </p>
    </fieldset>
  );
}
