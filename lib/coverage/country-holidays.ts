import { DAY } from "@/lib/base/time";

interface Holiday {
  on: string;
  name: string;
  rule: string;
}

interface HolidayPlace {
  code: string;
  name: string;
}

const KEPT = 600;
const read = new Map<string, Holiday[]>();

/**
 * The public holidays of a country, or of one of its regions, as whole days, by name in English. From date-holidays
 * (ISC, its data CC BY-SA 3.0 and to be named where shown). Half days are left out. Unknown places have none.
 */
export async function countryHolidays(
  country: string,
  region: string | null,
  year: number,
): Promise<Holiday[]> {
  const key = `${country} ${region ?? ""} ${year}`;
  const known = read.get(key) ?? (await readHolidays(country, region, year));
  read.set(key, known);
  for (const old of [...read.keys()].slice(0, -KEPT)) read.delete(old);
  return known;
}

async function readHolidays(country: string, region: string | null, year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import("date-holidays");
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  const seen = new Set<string>();
  return (calendar.getHolidays(year, "en") || [])
    .filter(({ type, date }) => type === "public" && date.slice(11, 19) === "00:00:00")
    .flatMap(({ date, start, end, name, rule }) => {
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      const days = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY - 0.1));
      return Array.from({ length: days }, (_, place) => ({ on: dayOf(first + place * DAY), name, rule }));
    })
    .filter(({ on, rule }) => {
      const key = `${on} ${rule}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

/** The countries whose holidays are known, by name in English. */
export async function listCountries(): Promise<HolidayPlace[]> {
  const { default: Holidays } = await import("date-holidays");
  return placesIn(new Holidays().getCountries("en"));
}

/** The regions of a country that have holidays of their own. */
export async function listRegions(country: string): Promise<HolidayPlace[]> {
  const { default: Holidays } = await import("date-holidays");
  return placesIn(new Holidays().getStates(country, "en") ?? {});
}

function placesIn(names: Readonly<Record<string, string>>): HolidayPlace[] {
  return Object.entries(names)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
