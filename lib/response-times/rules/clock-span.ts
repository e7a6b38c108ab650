/** 9–5 is nine in the morning until five in the afternoon; 1–5pm both after noon. */
export function spanOf(match: RegExpMatchArray): { from: string; until: string } | null {
  const [, fromHour, fromMinute, fromHalf, untilHour, untilMinute, untilHalf] = match;
  const halves = [halfOf(fromHalf), halfOf(untilHalf)] as const;
  const [first, last] = [Number(fromHour), Number(untilHour)];
  if (first > 24 || last > 24 || Number(fromMinute ?? 0) > 59 || Number(untilMinute ?? 0) > 59) return null;
  const until = halves[1]
    ? onTwelve(last, halves[1])
    : last < first && last < 12 && first <= 12
      ? last + 12
      : last;
  const from = halves[0]
    ? onTwelve(first, halves[0])
    : halves[1] === "pm" && first < last
      ? first + 12
      : first;
  if (from > 23 || until > 24) return null;
  return { from: clock(from, fromMinute), until: until === 24 ? "24:00" : clock(until, untilMinute) };
}

function halfOf(mark: string | undefined): "am" | "pm" | null {
  const letter = mark?.[0]?.toLowerCase();
  return letter === "a" ? "am" : letter === "p" ? "pm" : null;
}

function onTwelve(hour: number, half: "am" | "pm"): number {
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

function clock(hour: number, minute: string | undefined): string {
  return `${String(hour).padStart(2, "0")}:${minute ?? "00"}`;
}
