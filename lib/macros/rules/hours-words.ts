import type { WeekLine } from "@/lib/response-times/rules/hours-shown";

/** 5 January 1970 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;

/** "Mon–Fri 08:00–18:00, Sat 10:00–14:00" in a language; "24/7" round the clock; null where it is never open. */
export function hoursWords(week: readonly WeekLine[] | "always", language: string): string | null {
  if (week === "always") return "24/7";
  const names = new Intl.DateTimeFormat(language || "en", { weekday: "short", timeZone: "UTC" });
  const day = (weekday: number) => names.format(new Date(MONDAY + (weekday - 1) * DAY_MS));
  const lines = week.flatMap(({ weekdays, spans }) =>
    spans.length === 0
      ? []
      : `${runsOf(weekdays)
          .map(([from, to]) => (from === to ? day(from) : `${day(from)}–${day(to)}`))
          .join(", ")} ${spans.map(({ from, until }) => `${from}–${until}`).join(", ")}`,
  );
  return lines.length === 0 ? null : lines.join(", ");
}

function runsOf(weekdays: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const weekday of weekdays) {
    const last = runs.at(-1);
    if (last && last[1] === weekday - 1) last[1] = weekday;
    else runs.push([weekday, weekday]);
  }
  return runs;
}
