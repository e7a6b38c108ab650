import { HOUR } from "@/lib/base/time";
import type { PlanModel } from "./plan-model";
import type { PlanProblem } from "./plan-problem";
import { dayText } from "./wall-time";

/** One thing that would help. */
export type Relief =
  | { kind: "more"; startMs: number; endMs: number; people: number }
  | { kind: "no-go"; agentId: string; startMs: number; endMs: number }
  | { kind: "stretch"; agentId: string; rule: string; on: string; by: number };

export interface Relieved {
  items: Relief[];
  /** People missing, times hours, even so. */
  missingHours: number;
}

const DAY_MS = 24 * HOUR;
const ENOUGH = 1e-6;

/** The cheapest that would close what the roster leaves open, of the model that lets rules give. */
export function planRelief(
  { people, slotMs }: PlanProblem,
  { candidates, slacks }: PlanModel,
  values: ArrayLike<number>,
): Relieved {
  const items: Relief[] = [];
  let missingHours = 0;
  for (const slack of slacks) {
    const value = values[slack.column] ?? 0;
    if (value <= ENOUGH) continue;
    if (slack.kind === "missing") missingHours += (value * slack.slots.length * slotMs) / HOUR;
    if (slack.kind === "more")
      items.push({ kind: "more", startMs: slack.startMs, endMs: slack.endMs, people: Math.round(value) });
    if (slack.kind === "stretched") {
      const { row } = slack;
      items.push({
        kind: "stretch",
        agentId: people[row.person]?.agentId ?? "",
        rule: row.rule,
        on: dayText(row.day * DAY_MS),
        by: Math.round(value * 100) / 100,
      });
    }
  }
  candidates.forEach(({ isNoGo, person, startMs, endMs }, index) => {
    if (isNoGo && (values[index] ?? 0) > 0.5)
      items.push({ kind: "no-go", agentId: people[person]?.agentId ?? "", startMs, endMs });
  });
  return { items, missingHours: Math.round(missingHours * 100) / 100 };
}
