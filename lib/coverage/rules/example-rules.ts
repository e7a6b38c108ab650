import type { RuleSet } from "../work-rules-schemas";
import type { EXAMPLES } from "./rule-words";

/**
 * Tables to start from, in our own reading and only in outline: every one has to be checked by counsel before it is
 * relied on. Sources: directive 2003/88/EC; Arbeitszeitgesetz; Code du travail L3121, L3122, L3131; Estatuto de los
 * Trabajadores 34–37; Working Time Regulations 1998; Fair Labor Standards Act and the scheduling laws of single states.
 */
export const EXAMPLE_RULES: Readonly<Record<(typeof EXAMPLES)[number], RuleSet>> = {
  EU: {
    rest: { mode: "forbids", limit: 11 },
    "daily-hours": { mode: "asks-reason", limit: 10 },
    "weekly-hours": { mode: "asks-reason", limit: 48 },
    "days-in-row": { mode: "asks-reason", limit: 6 },
    "night-hours": { mode: "asks-reason", limit: 8 },
    break: { mode: "warns", steps: [{ afterHours: 6, minutes: 30 }] },
  },
  DE: {
    rest: { mode: "forbids", limit: 11 },
    "daily-hours": { mode: "forbids", limit: 10 },
    "weekly-hours": { mode: "asks-reason", limit: 48 },
    "days-in-row": { mode: "asks-reason", limit: 6 },
    "night-hours": { mode: "asks-reason", limit: 8 },
    notice: { mode: "asks-consent", limit: 4 },
    break: {
      mode: "asks-reason",
      steps: [
        { afterHours: 6, minutes: 30 },
        { afterHours: 9, minutes: 45 },
      ],
    },
  },
  FR: {
    rest: { mode: "forbids", limit: 11 },
    "daily-hours": { mode: "forbids", limit: 10 },
    "weekly-hours": { mode: "forbids", limit: 48 },
    "days-in-row": { mode: "forbids", limit: 6 },
    "night-hours": { mode: "asks-reason", limit: 8 },
    notice: { mode: "asks-consent", limit: 7 },
    break: { mode: "asks-reason", steps: [{ afterHours: 6, minutes: 20 }] },
  },
  ES: {
    rest: { mode: "forbids", limit: 12 },
    "daily-hours": { mode: "asks-reason", limit: 9 },
    "weekly-hours": { mode: "asks-reason", limit: 40 },
    "days-in-row": { mode: "asks-reason", limit: 6 },
    "night-hours": { mode: "asks-reason", limit: 8 },
    notice: { mode: "asks-consent", limit: 5 },
    break: { mode: "asks-reason", steps: [{ afterHours: 6, minutes: 15 }] },
  },
  GB: {
    rest: { mode: "asks-reason", limit: 11 },
    "daily-hours": { mode: "asks-reason", limit: 13 },
    "weekly-hours": { mode: "asks-consent", limit: 48 },
    "days-in-row": { mode: "asks-reason", limit: 12 },
    "night-hours": { mode: "asks-reason", limit: 8 },
    break: { mode: "asks-reason", steps: [{ afterHours: 6, minutes: 20 }] },
  },
  US: {
    rest: { mode: "asks-consent", limit: 10 },
    "weekly-hours": { mode: "asks-reason", limit: 40 },
    "daily-hours": { mode: "warns", limit: 12 },
    "days-in-row": { mode: "warns", limit: 6 },
    notice: { mode: "asks-consent", limit: 14 },
    break: { mode: "warns", steps: [{ afterHours: 6, minutes: 30 }] },
  },
};
