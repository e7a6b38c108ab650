import { DAY } from "@/lib/base/time";
import { firstUncovered, nightSpans } from "./night-hours";
import type { RuleMode } from "./rule-words";
import type { Part, Span } from "./shift-words";
import { tableWarnings } from "./table-rules";
import type { Warning as WorkWarning } from "./work-blocks";
import type { WorkLimits } from "./work-limits";
import { workWarnings } from "./work-rules";

export interface ShiftWarning {
  rule:
    | WorkWarning["rule"]
    | "night-alone"
    | "missing-skill"
    | "skill-gone"
    | "time-off"
    | "no-go"
    | "notice";
  values: Readonly<Record<string, string | number>>;
  /** Where a table of rules does more than warn. */
  mode?: RuleMode;
}

/** A shift of one agent and everything around it that a rule asks about. */
export interface ShiftFacts {
  zone: string;
  now: Date;
  isPublished: boolean;
  asked: readonly (Span & { parts?: readonly Part[] })[];
  others: readonly Span[];
  weeklyMinutes: number | null;
  /** Asked for by the shift; held by the agent, languages among them; known to the desk. */
  skills: readonly string[];
  heldSkills: readonly string[];
  knownSkills: readonly string[];
  timeOff: readonly Span[];
  noGo: readonly Span[];
  /** Published work of everybody else. */
  colleagues: readonly Span[];
  policy: WorkLimits;
}

/** Everything about a shift that a rule warns of, each rule once with its first or worst case. */
export function shiftWarnings(facts: ShiftFacts): ShiftWarning[] {
  const warnings: ShiftWarning[] = [
    ...workWarnings(facts, facts.policy),
    ...tableWarnings(facts, facts.policy),
    ...nightWarnings(facts),
    ...skillWarnings(facts),
    ...crossing("time-off", facts.asked, facts.timeOff),
    ...crossing("no-go", facts.asked, facts.noGo),
    ...noticeWarnings(facts),
  ];
  return warnings.map((warning) => {
    const mode = facts.policy.modes?.[warning.rule];
    return mode ? { ...warning, mode } : warning;
  });
}

function nightWarnings({ asked, colleagues, zone, policy }: ShiftFacts): ShiftWarning[] {
  if (!policy.nobodyAloneAtNight) return [];
  for (const night of nightSpans(asked, zone)) {
    const alone = firstUncovered(night, colleagues);
    if (alone) return [{ rule: "night-alone", values: isoOf(alone) }];
  }
  return [];
}

function skillWarnings({ skills, heldSkills, knownSkills }: ShiftFacts): ShiftWarning[] {
  return skills.flatMap((skill): ShiftWarning[] => {
    if (!knownSkills.includes(skill)) return [{ rule: "skill-gone", values: { skill } }];
    return heldSkills.includes(skill) ? [] : [{ rule: "missing-skill", values: { skill } }];
  });
}

function crossing(rule: "time-off" | "no-go", asked: readonly Span[], kept: readonly Span[]): ShiftWarning[] {
  const crossed = asked.flatMap((each) =>
    kept.filter((other) => other.startAt < each.endAt && other.endAt > each.startAt),
  )[0];
  return crossed ? [{ rule, values: isoOf(crossed) }] : [];
}

function noticeWarnings({ isPublished, asked, now, policy }: ShiftFacts): ShiftWarning[] {
  const first = asked.find(({ startAt }) => startAt > now);
  if (!isPublished || !first) return [];
  const days = Math.floor((first.startAt.getTime() - now.getTime()) / DAY);
  return days < policy.noticeDays
    ? [{ rule: "notice", values: { days, least: policy.noticeDays, startAt: first.startAt.toISOString() } }]
    : [];
}

function isoOf({ startAt, endAt }: Span) {
  return { startAt: startAt.toISOString(), endAt: endAt.toISOString() };
}
