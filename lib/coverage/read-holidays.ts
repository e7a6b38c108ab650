import { DAY } from "@/lib/base/time";
import { countryHolidays } from "./country-holidays";
import { instantOfWall, localDay } from "./rules/zone-offsets";

export interface HolidayStretch {
  on: string;
  name: string;
  startMs: number;
  endMs: number;
}

/** The public holidays of a place that touch a range, as whole days of a zone, each day once; none without a country. */
export async function readHolidays(
  { country, region }: { country: string | null; region: string | null },
  zone: string,
  fromMs: number,
  toMs: number,
): Promise<HolidayStretch[]> {
  if (country === null) return [];
  const [first, last] = [localDay(zone, fromMs), localDay(zone, toMs)];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, place) => yearOf(first) + place);
  const found = (await Promise.all(years.map((year) => countryHolidays(country, region, year)))).flat();
  const byDay = new Map(found.map(({ on, name }) => [Date.parse(`${on}T00:00:00Z`) / DAY, name]));
  return [...byDay].flatMap(([day, name]) =>
    day < first || day > last
      ? []
      : [
          {
            on: new Date(day * DAY).toISOString().slice(0, 10),
            name,
            startMs: instantOfWall(zone, day * DAY, "start"),
            endMs: instantOfWall(zone, (day + 1) * DAY, "start"),
          },
        ],
  );
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}
