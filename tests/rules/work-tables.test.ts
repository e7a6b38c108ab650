import { describe, expect, it } from "vitest";
import { EXAMPLE_RULES } from "@/lib/coverage/rules/example-rules";
import { requireRules } from "@/lib/coverage/rules/require-rules";
import { EXAMPLES } from "@/lib/coverage/rules/rule-words";
import { type ShiftFacts, shiftWarnings } from "@/lib/coverage/rules/shift-warnings";
import type { Part } from "@/lib/coverage/rules/shift-words";
import { workLimits } from "@/lib/coverage/rules/work-limits";
import type { Warning } from "@/lib/coverage/schemas";
import { ruleSetSchema } from "@/lib/coverage/work-rules-schemas";

const HOUSE = {
  restHours: 11,
  dailyHours: 10,
  weeklyHours: 48,
  daysInRow: 6,
  noticeDays: 4,
  nobodyAloneAtNight: false,
};
const at = (reading: string) => new Date(`${reading}:00Z`);
const span = (from: string, until: string, pauses: readonly [string, string][] = []) => ({
  startAt: at(from),
  endAt: at(until),
  parts: pauses.map(([a, b]): Part => ({ kind: "break", startAt: at(a), endAt: at(b) })),
});

function warned(table: (typeof EXAMPLES)[number] | null, facts: Partial<ShiftFacts>) {
  return shiftWarnings({
    zone: "Etc/UTC",
    now: at("2026-10-01T00:00"),
    isPublished: true,
    asked: [],
    others: [],
    weeklyMinutes: null,
    skills: [],
    heldSkills: [],
    knownSkills: [],
    timeOff: [],
    noGo: [],
    colleagues: [],
    policy: workLimits(table && EXAMPLE_RULES[table], HOUSE),
    ...facts,
  }).map(({ rule, mode }) => (mode ? `${rule} ${mode}` : rule));
}

const days = (first: number, count: number, from: string, until: string, next = 0) =>
  Array.from({ length: count }, (_, day) => {
    const on = (more: number) => String(first + day + more).padStart(2, "0");
    return span(`2026-11-${on(0)}T${from}`, `2026-11-${on(next)}T${until}`);
  });

describe("a table of work rules", () => {
  it("says of the same shift what its country says, and the house's word where there is none", () => {
    const shortRest = {
      others: [span("2026-11-09T12:00", "2026-11-09T18:00")],
      asked: [span("2026-11-10T03:30", "2026-11-10T09:30")],
    };
    const longDay = { asked: [span("2026-11-10T08:00", "2026-11-10T19:00")] };
    const table: Record<string, [string[], string[]]> = {
      house: [["rest"], ["daily-hours"]],
      EU: [["rest forbids"], ["daily-hours asks-reason", "break"]],
      DE: [["rest forbids"], ["daily-hours forbids", "break asks-reason"]],
      FR: [["rest forbids"], ["daily-hours forbids", "break asks-reason"]],
      ES: [["rest forbids"], ["daily-hours asks-reason", "break asks-reason"]],
      GB: [["rest asks-reason"], ["break asks-reason"]],
      US: [["rest asks-consent"], ["break"]],
    };
    const names = [null, ...EXAMPLES] as const;
    const found = Object.fromEntries(
      names.map((name) => [name ?? "house", [warned(name, shortRest), warned(name, longDay)]]),
    );
    expect(found).toEqual(table);
  });

  it("counts nights as night work from three hours of night on, and their rows and hours", () => {
    const policy = workLimits(
      {
        "nights-in-row": { mode: "forbids", limit: 3 },
        "night-hours": { mode: "asks-reason", limit: 8 },
        "days-in-week": { mode: "warns", limit: 4 },
      },
      HOUSE,
    );
    const rules = (asked: ShiftFacts["asked"], others: ShiftFacts["others"] = []) =>
      warned(null, { policy, asked, others });
    expect(rules(days(9, 3, "22:00", "06:00", 1))).toEqual([]);
    expect(rules(days(12, 1, "22:00", "06:00", 1), days(9, 3, "22:00", "06:00", 1))).toEqual([
      "nights-in-row forbids",
    ]);
    expect(rules(days(9, 4, "17:30", "01:30", 1))).toEqual([]);
    expect(rules([span("2026-11-09T21:00", "2026-11-10T06:00")])).toEqual(["night-hours asks-reason"]);
    expect(rules([span("2026-11-09T15:00", "2026-11-10T00:00")])).toEqual([]);
    expect(rules(days(9, 5, "09:00", "17:00"))).toEqual(["days-in-week"]);
  });

  it("asks for a break by the hours worked, breaks left out of them", () => {
    const policy = workLimits(EXAMPLE_RULES.DE, HOUSE);
    const rules = (asked: ReturnType<typeof span>) => warned(null, { policy, asked: [asked] });
    expect(rules(span("2026-11-10T08:00", "2026-11-10T14:00"))).toEqual([]);
    expect(rules(span("2026-11-10T08:00", "2026-11-10T14:15"))).toEqual(["break asks-reason"]);
    expect(
      rules(span("2026-11-10T08:00", "2026-11-10T16:00", [["2026-11-10T12:00", "2026-11-10T12:30"]])),
    ).toEqual([]);
    expect(
      rules(span("2026-11-10T08:00", "2026-11-10T18:00", [["2026-11-10T12:00", "2026-11-10T12:30"]])),
    ).toEqual(["break asks-reason"]);
  });

  it("forbids whatever is said, takes a reason where it asks one, and leaves consent to the agent", () => {
    const warning = (mode: Warning["mode"]): Warning => ({
      rule: "rest",
      values: { hours: 8, least: 11 },
      mode,
    });
    expect(() => requireRules([warning("forbids")], "they asked for it")).toThrow("work-rule");
    expect(() => requireRules([warning("asks-reason")], undefined)).toThrow("work-rule");
    expect(requireRules([warning("asks-reason")], "they asked for it")).toEqual([]);
    expect(requireRules([warning("warns"), warning("asks-consent")], undefined)).toEqual([
      warning("asks-consent"),
    ]);
  });

  it("is written as the API takes it", () => {
    for (const example of EXAMPLES)
      expect(ruleSetSchema.parse(EXAMPLE_RULES[example])).toEqual(EXAMPLE_RULES[example]);
  });
});
