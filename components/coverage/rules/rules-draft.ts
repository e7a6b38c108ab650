import { LIMIT_RULES, LIMITS, type LimitRule, type RuleMode } from "@/lib/coverage/rules/rule-words";
import type { RuleSet } from "@/lib/coverage/work-rules-schemas";

export type AnyRule = LimitRule | "break";
export const ANY_RULES: readonly AnyRule[] = [...LIMIT_RULES, "break"];

/** A table as it is typed: text until it is saved. */
export type RulesDraft = Readonly<
  Record<AnyRule, Readonly<{ isOn: boolean; mode: RuleMode; value: string }>>
>;

export function draftOf(rules: RuleSet): RulesDraft {
  const parts = ANY_RULES.map((rule) => {
    const word = rules[rule];
    const value =
      word === undefined
        ? ""
        : "steps" in word
          ? word.steps.map(({ afterHours, minutes }) => `${afterHours}:${minutes}`).join(", ")
          : String(word.limit);
    return [rule, { isOn: word !== undefined, mode: word?.mode ?? "warns", value }] as const;
  });
  return Object.fromEntries(parts) as RulesDraft;
}

/** The rules that are on, or which of them can't be read. */
export function rulesOf(draft: RulesDraft): { rules: RuleSet; wrong: AnyRule[] } {
  const wrong: AnyRule[] = [];
  const read = ANY_RULES.flatMap((rule) => {
    const { isOn, mode, value } = draft[rule];
    if (!isOn) return [];
    const word = rule === "break" ? stepsOf(value) : limitOf(rule, value);
    if (!word) wrong.push(rule);
    return word ? [[rule, { mode, ...word }] as const] : [];
  });
  return { rules: Object.fromEntries(read) as RuleSet, wrong };
}

function limitOf(rule: LimitRule, value: string): { limit: number } | null {
  const limit = Number(value.trim().replace(",", "."));
  const [least, most] = LIMITS[rule];
  return value.trim() !== "" && limit >= least && limit <= most ? { limit } : null;
}

function stepsOf(value: string): { steps: { afterHours: number; minutes: number }[] } | null {
  const steps = value.split(/[,;]/).map((step) => {
    const [, hours = "", minutes = ""] = /^\s*(\d+(?:\.\d+)?)\s*:\s*(\d+)\s*$/.exec(step) ?? [];
    return { afterHours: hours === "" ? -1 : Number(hours), minutes: Number(minutes) };
  });
  const fine = steps.every(
    ({ afterHours, minutes }) => afterHours >= 0 && afterHours <= 24 && minutes >= 1 && minutes <= 240,
  );
  return fine && steps.length <= 6 ? { steps } : null;
}
