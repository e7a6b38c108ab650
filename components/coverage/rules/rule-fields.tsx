"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { LIMITS, RULE_MODES } from "@/lib/coverage/rules/rule-words";
import { ANY_RULES, type AnyRule, type RulesDraft } from "./rules-draft";

type Props = {
  draft: RulesDraft;
  wrong: readonly AnyRule[];
  onChange: (draft: RulesDraft) => void;
};

/** Every rule there is: whether the table says something of it, its limit, and what it does. */
export function RuleFields({ draft, wrong, onChange }: Props) {
  const t = useTranslations("work-rules");
  const set = (rule: AnyRule, part: Partial<RulesDraft[AnyRule]>) =>
    onChange({ ...draft, [rule]: { ...draft[rule], ...part } });
  return (
    <ul className="flex flex-col divide-y border-y">
      {ANY_RULES.map((rule) => {
        const { isOn, mode, value } = draft[rule];
        const name = t(`rules.${rule}`);
        const isWrong = isOn && wrong.includes(rule);
        return (
          <li key={rule} className="flex flex-col gap-1 py-1.5">
            <div className="grid grid-cols-[minmax(0,1fr)_150px_150px] items-center gap-3 phone:grid-cols-2">
              <Checkbox
                className="phone:col-span-2"
                label={name}
                aria-label={t("dialog.on", { rule: name })}
                checked={isOn}
                onChange={({ target }) => set(rule, { isOn: target.checked })}
              />
              <div className={cn("flex items-center gap-2", !isOn && "invisible")}>
                <Input
                  aria-label={rule === "break" ? t("dialog.steps") : t("dialog.limit", { rule: name })}
                  {...(isWrong ? { "aria-invalid": true as const } : {})}
                  value={value}
                  inputMode={rule === "break" ? "text" : "decimal"}
                  onChange={({ target }) => set(rule, { value: target.value })}
                  className={cn("figures", rule === "break" ? "" : "w-16 shrink-0")}
                />
                {rule === "break" ? null : <span className="text-ink-3 text-meta">{t(`units.${rule}`)}</span>}
              </div>
              <div className={isOn ? undefined : "invisible"}>
                <Select
                  aria-label={t("dialog.mode", { rule: name })}
                  value={mode}
                  onChange={(next) => set(rule, { mode: next })}
                  options={RULE_MODES.map((each) => ({ value: each, label: t(`modes.${each}`) }))}
                />
              </div>
            </div>
            {isOn && rule === "break" ? (
              <p className="text-ink-3 text-meta">{t("dialog.stepsHint")}</p>
            ) : null}
            {isWrong ? (
              <p role="alert" className="text-meta text-red">
                {rule === "break"
                  ? t("dialog.wrongSteps")
                  : t("dialog.wrong", { least: LIMITS[rule][0], most: LIMITS[rule][1] })}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
