import type { RuleSet } from "../work-rules-schemas";
import type { LimitRule, RuleMode } from "./rule-words";
import type { WorkPolicy } from "./work-rules";

/** What only a table of rules knows; absent where nothing says so. */
export interface TableLimits {
  daysInWeek?: number;
  nightHours?: number;
  nightsInRow?: number;
  breaks?: readonly { afterHours: number; minutes: number }[];
  /** Of rules that do more than warn. */
  modes?: Readonly<Partial<Record<string, RuleMode>>>;
}
export type HousePolicy = WorkPolicy & { noticeDays: number; nobodyAloneAtNight: boolean };
export type WorkLimits = HousePolicy & TableLimits;

/** What an agent is held to: the table's word where it has one, else the house's. */
export function workLimits(rules: RuleSet | null, house: HousePolicy): WorkLimits {
  const { restHours, dailyHours, weeklyHours, daysInRow, noticeDays, nobodyAloneAtNight } = house;
  const own = { restHours, dailyHours, weeklyHours, daysInRow, noticeDays, nobodyAloneAtNight };
  if (!rules) return own;
  const of = (rule: LimitRule) => rules[rule]?.limit;
  const given: { [Key in keyof WorkLimits]?: WorkLimits[Key] | undefined } = {
    restHours: of("rest"),
    dailyHours: of("daily-hours"),
    weeklyHours: of("weekly-hours"),
    daysInRow: of("days-in-row"),
    noticeDays: of("notice"),
    daysInWeek: of("days-in-week"),
    nightHours: of("night-hours"),
    nightsInRow: of("nights-in-row"),
    breaks: rules.break?.steps,
  };
  const modes = Object.fromEntries(
    Object.entries(rules).flatMap(([rule, word]) =>
      word && word.mode !== "warns" ? [[rule, word.mode] as const] : [],
    ),
  );
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...own, ...named, modes };
}
