"use client";

import { useTranslations } from "next-intl";
import { useFlagWords } from "@/components/red-flags/use-flag-words";
import { Checkbox } from "@/components/ui/checkbox";
import { FLAG_KINDS } from "@/lib/red-flags/rules/flag-kinds";
import type { RuleDraft } from "./rule-draft";

type Props = { flags: RuleDraft["flags"]; onChange: (flags: RuleDraft["flags"]) => void };

/** The red flags of which a rule asks one. */
export function FlagFields({ flags, onChange }: Props) {
  const t = useTranslations("routing.form");
  const { kindOf } = useFlagWords();
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-meta">{t("flags")}</legend>
      <div className="grid grid-cols-3 gap-x-3 phone:grid-cols-2">
        {FLAG_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={kindOf({ reason: kind })}
            checked={flags.includes(kind)}
            onChange={({ target }) =>
              onChange(target.checked ? [...flags, kind] : flags.filter((each) => each !== kind))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
