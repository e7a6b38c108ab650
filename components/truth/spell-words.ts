import { dateFormat } from "@/components/ui/date-format";
import type { WeekSpell } from "@/lib/response-times/truth-schemas";

/** Says a sentence of messages/<locale>/truth.json. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const MOST = 4;
const HOURS = 24;

/** Spells of the week in words: "Mon–Fri 22:00–06:00, Sun 03:00–04:00 and 2 more times". */
export function spellWords(say: Say, locale: string, spells: readonly WeekSpell[]): string {
  const lines = new Map<string, number[]>();
  for (const { fromDay, fromHour, untilDay, untilHour } of spells.flatMap(byDay)) {
    const hours = `${clock(fromHour)}–${clock(untilHour === 0 && untilDay !== fromDay ? HOURS : untilHour)}`;
    lines.set(hours, [...(lines.get(hours) ?? []), fromDay]);
  }
  const said = [...lines].map(([hours, days]) =>
    days.length === 7 ? say("everyDay", { hours }) : say("spell", { days: daysOf(locale, days), hours }),
  );
  const rest = said.length - MOST;
  return [said.slice(0, MOST).join(", "), rest > 0 ? say("more", { count: rest }) : ""]
    .filter(Boolean)
    .join(" ");
}

/** What is longer than a day is told day by day; a night stays in one piece. */
function byDay(spell: WeekSpell): WeekSpell[] {
  const { fromDay, fromHour, untilDay, untilHour } = spell;
  const days = (untilDay - fromDay + 7) % 7;
  const length = days * HOURS + untilHour - fromHour;
  const whole = length <= 0 ? length + 7 * HOURS : length;
  if (whole <= HOURS) return [spell];
  const next = (fromDay % 7) + 1;
  const first = { fromDay, fromHour, untilDay: next, untilHour: 0 };
  return [first, ...byDay({ fromDay: next, fromHour: 0, untilDay, untilHour })];
}

function daysOf(locale: string, days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) =>
    dateFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
      new Date(Date.UTC(1970, 0, 4 + (day ?? 1), 12)),
    );
  return runs
    .map((run) => (run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join(", ")))
    .join(", ");
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
