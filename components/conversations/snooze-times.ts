type Wall = { year: number; month: number; day: number; hour: number; minute: number };

export type SnoozeChoice = Readonly<{
  key: "hour" | "threeHours" | "evening" | "tomorrow" | "monday";
  at: Date;
}>;

/** The usual times to look again, in the agent's zone; those already past are left out. */
export function snoozeChoices(now: Date, zone: string): SnoozeChoice[] {
  const wall = wallIn(now, zone);
  const day = (days: number, hour: number) =>
    instantOf({ ...wall, day: wall.day + days, hour, minute: 0 }, zone);
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const choices: SnoozeChoice[] = [
    { key: "hour", at: new Date(now.getTime() + 3_600_000) },
    { key: "threeHours", at: new Date(now.getTime() + 3 * 3_600_000) },
    { key: "evening", at: day(0, 18) },
    { key: "tomorrow", at: day(1, 9) },
    { key: "monday", at: day((8 - weekday) % 7 || 7, 9) },
  ];
  return choices.filter(({ at }, index) => at > now && !(index === 4 && weekday === 0));
}

/** What a `datetime-local` input says, as an instant of the agent's zone; null when it isn't one. */
export function instantOfInput(value: string, zone: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  return instantOf({ year, month, day, hour, minute }, zone);
}

function wallIn(at: Date, zone: string): Wall {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return { year: of("year"), month: of("month"), day: of("day"), hour: of("hour"), minute: of("minute") };
}

/** A skipped hour means the later time: the offset before the change is taken. */
function instantOf(wall: Wall, zone: string): Date {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const offsetAt = (at: number) => {
    const { year, month, day, hour, minute } = wallIn(new Date(at), zone);
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
  };
  const first = asUtc - offsetAt(asUtc - offsetAt(asUtc));
  return new Date(first);
}

/** An instant as a `datetime-local` input writes it, in the agent's zone. */
export function inputOfInstant(at: Date, zone: string): string {
  const { year, month, day, hour, minute } = wallIn(at, zone);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
