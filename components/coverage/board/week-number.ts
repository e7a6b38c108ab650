const DAY = 86_400_000;

/** The number of the week by ISO 8601 that begins on this Monday. */
export function weekNumber(monday: string): number {
  const thursday = Date.parse(`${monday}T00:00Z`) + 3 * DAY;
  const year = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - year) / (7 * DAY)) + 1;
}
