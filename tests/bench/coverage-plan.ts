import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { proposeInThread } from "@/lib/coverage/plan/propose-in-thread";
import { planPatterns } from "@/lib/coverage/rules/plan-patterns";
import type { PlanProblem } from "@/lib/coverage/rules/plan-problem";

const PEOPLE = 30;
const DAYS = 14;
const SLOT = 30 * MINUTE;
const LIMITS = {
  restHours: 11,
  dailyHours: 10,
  weeklyHours: 48,
  daysInRow: 6,
  noticeDays: 4,
  nobodyAloneAtNight: true,
  nightsInRow: 4,
};

/** A roster of 30 people over two weeks as a person waits for it: as much as they can cover, and more than they can. */
export async function benchPlan(say: (line: string) => void): Promise<string> {
  const lines: string[] = [];
  for (const [name, times] of [
    ["a usual week", 0.8],
    ["more than they can cover", 1.1],
  ] as const) {
    say(`coverage: planning ${PEOPLE} people for two weeks, ${name}`);
    const begun = performance.now();
    const { added, cover, solver, relief } = await proposeInThread(
      problemOf(times),
      11,
      () => undefined,
      new AbortController().signal,
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const gap = solver.gap === null ? "unknown" : `${(solver.gap * 100).toFixed(1)} %`;
    const helped = relief ? `, ${relief.items.length} things that would help` : "";
    const required = cover.required.reduce((sum, people) => sum + people / 2, 0);
    lines.push(
      `plan for ${PEOPLE} agents × 2 weeks, ${name} (${required} hours required): ${seconds} s (aim 20 s), gap ${gap}, ${added.length} shifts, ${cover.missingHours.after} hours uncovered${helped}`,
    );
  }
  return lines.join("\n");
}

function problemOf(times: number): PlanProblem {
  const fromMs = Date.parse("2026-11-29T23:00:00Z");
  const byHour = (hour: number) =>
    Math.max(
      2,
      Math.round(times * (hour < 6 ? 2 : hour < 8 ? 4 : hour < 12 ? 7 : hour < 20 ? 9 : hour < 22 ? 6 : 3)),
    );
  return {
    zone: "Europe/Berlin",
    fromMs,
    toMs: fromMs + DAYS * DAY,
    slotMs: SLOT,
    notBeforeMs: fromMs,
    required: Array.from({ length: (DAYS * DAY) / SLOT }, (_, slot) => byHour((slot % 48) / 2)),
    minimum: 2,
    languages: ["pl"],
    people: Array.from({ length: PEOPLE }, (_, place) => ({
      agentId: `agent ${place}`,
      zone: "Europe/Berlin",
      weight: place % 10 === 9 ? 500 : 1000,
      languages: place % 3 === 0 ? ["de", "pl"] : ["de"],
      weeklyMinutes: 2400,
      limits: LIMITS,
      fixed: [],
      away: place % 4 === 0 ? [day(fromMs, (place * 5) % DAYS), day(fromMs, (place * 5 + 1) % DAYS)] : [],
      noGo: place % 3 === 1 ? [day(fromMs, 5), day(fromMs, 12)] : [],
      wishes:
        place % 5 === 2
          ? [0, 1, 2, 3, 4].map((on) => ({
              startMs: fromMs + on * DAY + 6 * HOUR,
              endMs: fromMs + on * DAY + 18 * HOUR,
            }))
          : [],
      nightsBefore: (place * 7) % 5,
    })),
    patterns: planPatterns({ people: PEOPLE, days: DAYS }, undefined, []),
    kept: [],
    current: [],
  };
}

function day(fromMs: number, on: number) {
  return { startMs: fromMs + on * DAY, endMs: fromMs + (on + 1) * DAY };
}
