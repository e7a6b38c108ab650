import { DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { countryHolidays } from "./country-holidays";
import type { HoursRule } from "./rules/paid-hours";
import { wallMsOf } from "./rules/wall-time";

export interface PaidPerson {
  agentId: string;
  displayName: string;
  email: string;
  zone: string;
  country: string | null;
  rule: HoursRule;
}

/** The people a condition on `a` picks, by name, each with the night, the Sundays and the holidays of their own clock. */
export async function readPaidPeople(ctx: Ctx, where: Sql, years: readonly number[]): Promise<PaidPerson[]> {
  const [setting, rows] = await Promise.all([
    ctx.db.rosterSetting.findUniqueOrThrow({ where: { id: 1 } }),
    ctx.db.$queryRaw<(Omit<PaidPerson, "rule"> & { region: string | null })[]>`
      SELECT a.id AS "agentId", a."displayName", a.email, coalesce(nullif(a.zone, ''), 'Etc/UTC') AS zone, t.country, t.region
      FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id WHERE ${where} ORDER BY a."displayName", a.id`,
  ]);
  return Promise.all(
    rows.map(async ({ region, ...person }) => {
      const { zone, country } = person;
      const named = await Promise.all(
        country === null ? [] : years.map((year) => countryHolidays(country, region, year)),
      );
      const rule: HoursRule = {
        zone,
        nightFrom: minuteOf(setting.nightFrom),
        nightUntil: minuteOf(setting.nightUntil),
        holidays: new Set(named.flat().map(({ on }) => on)),
      };
      return { ...person, rule };
    }),
  );
}

/** Those who work here or left since an instant. */
export function workedSince(from: Date): Sql {
  return sql`(a."isActive" OR a."deactivatedAt" > ${from}::timestamptz)`;
}

function minuteOf(time: string): number {
  return ((wallMsOf(`2026-01-01T${time}`) ?? 0) % DAY) / MINUTE;
}
