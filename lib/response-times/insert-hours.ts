import { Conflict, Invalid, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listCountries, listRegions } from "@/lib/coverage/country-holidays";
import { fillNewHours, readyHolidays } from "./fill-hours";
import type { CreateHours } from "./hours-schemas";
import { overlappingSpan } from "./rules/hours-overlap";

export type NewHours = CreateHours & { id: string; replacesId: string | null };

/** Looks over hours before the transaction that writes them. Throws Invalid `hours-overlap`, Refused `country-unknown`, `region-unknown`. */
export async function checkHours(ctx: Ctx, wish: CreateHours): Promise<void> {
  const span = overlappingSpan(wish.week);
  if (span) throw new Invalid("hours-overlap", { ...span });
  await requirePlace(wish);
  await readyHolidays(ctx, wish.country, wish.region);
}

/** Writes hours that were looked over and hold from now on, with their holidays and spans. Throws Conflict `hours-exist`. */
export async function insertHours(ctx: Ctx, wish: NewHours): Promise<void> {
  const days = Object.fromEntries(wish.days.map(({ on, spans }) => [on, spans]));
  const made = await ctx.db.$executeRaw`
    INSERT INTO "HoursCalendar" (id, name, zone, week, days, country, region, "workedHolidays", "replacesId", "fromAt")
    VALUES (${wish.id}::uuid, ${wish.name}, ${wish.zone}, ${JSON.stringify(wish.week)}::jsonb, ${JSON.stringify(days)}::jsonb,
      ${wish.country}, ${wish.region}, ${wish.workedHolidays}::text[], ${wish.replacesId}::uuid, ${ctx.now()}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (made === 0) throw new Conflict("hours-exist", { name: wish.name });
  await fillNewHours(ctx, wish);
}

async function requirePlace({ country, region }: CreateHours): Promise<void> {
  if (country === null) {
    if (region !== null) throw new Refused("country-unknown", { country: "" });
    return;
  }
  const countries = await listCountries();
  if (!countries.some(({ code }) => code === country)) throw new Refused("country-unknown", { country });
  if (region === null) return;
  const regions = await listRegions(country);
  if (!regions.some(({ code }) => code === region)) throw new Refused("region-unknown", { country, region });
}
