import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { countryHolidays, listCountries, listRegions } from "@/lib/coverage/country-holidays";
import type { HolidayAnswer } from "./hours-schemas";

/** The public holidays of a place in a year, and the regions that have others. Throws Refused `country-unknown`, `region-unknown`. */
export async function listHolidays(
  _ctx: Ctx,
  { country, region = null, year }: { country: string; region?: string | null | undefined; year: number },
): Promise<HolidayAnswer> {
  if (!(await listCountries()).some(({ code }) => code === country))
    throw new Refused("country-unknown", { country });
  const regions = await listRegions(country);
  if (region !== null && !regions.some(({ code }) => code === region))
    throw new Refused("region-unknown", { country, region });
  return { regions, data: await countryHolidays(country, region, year) };
}
