/** Seconds as a timer shows them: "0:07", "12:04", "1:02:03". */
export function clockOf(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  ];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What somebody typed as a length, in seconds: "12:04", "1:02:03", or minutes; null when it is none. */
export function secondsOf(typed: string): number | null {
  const parts = typed.trim().split(":");
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const numbers = parts.map(Number);
  if (numbers.slice(1).some((part) => part > 59)) return null;
  const seconds =
    numbers.length === 1 ? (numbers[0] ?? 0) * 60 : numbers.reduce((sum, part) => sum * 60 + part, 0);
  return seconds <= 86_400 ? seconds : null;
}
