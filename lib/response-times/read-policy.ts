import type { Ctx } from "@/lib/context/ctx";
import { daysOf } from "./rules/hours-days";
import type { DaySpan, OpenHours, WeekSpan } from "./rules/open-time";
import type { Policy } from "./rules/promise";
import type { TargetRow } from "./rules/turn-target";

interface HoursRow {
  id: string;
  zone: string;
  week: WeekSpan[];
  days: Record<string, DaySpan[]>;
  workedHolidays: string[];
  holidays: { on: string; rule: string }[];
}

const KEPT = 4;
/** Each change of the policy has a version of its own, so that what was read under one stays true of it. */
const known = new Map<string, Policy>();

/**
 * The targets in force and all hours. `version`, where it was read along with something else, spares the statements
 * while nothing has changed.
 */
export async function readPolicy(ctx: Ctx, version?: string): Promise<Policy> {
  const current = version ?? (await readVersion(ctx));
  const found = known.get(current);
  if (found) return found;
  const [rows, hours] = [await readTargets(ctx), await readHours(ctx)];
  const policy = {
    targets: rows.filter(({ isInForce }) => isInForce),
    hours: new Map(hours.map((row) => [row.id, openHours(row)])),
    factors: new Map(rows.map(({ id, levelFactors }) => [id, levelFactors])),
  };
  known.set(current, policy);
  for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old);
  return policy;
}

/** Says, in the transaction of a change, that what was read before is no longer what holds. */
export async function renewPolicy(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`UPDATE "TargetPolicy" SET version = gen_random_uuid()`;
}

async function readVersion(ctx: Ctx): Promise<string> {
  const { version } = await ctx.db.targetPolicy.findFirstOrThrow();
  return version;
}

/** Ended ones too: what was promised by them keeps its factors. */
function readTargets(ctx: Ctx) {
  return ctx.db.$queryRaw<(TargetRow & { levelFactors: number[]; isInForce: boolean })[]>`
    SELECT id, "accountId", channel, audience, "teamId", level, seconds, "calendarId", "levelFactors",
      "untilAt" IS NULL AS "isInForce" FROM "Target"`;
}

function readHours(ctx: Ctx): Promise<HoursRow[]> {
  return ctx.db.$queryRaw<HoursRow[]>`
    SELECT c.id, c.zone, c.week, c.days, c."workedHolidays",
      coalesce((SELECT jsonb_agg(jsonb_build_object('on', h."heldOn", 'rule', h.rule)) FROM "HoursHoliday" h
        WHERE h."calendarId" = c.id), '[]') AS holidays
    FROM "HoursCalendar" c`;
}

function openHours(row: HoursRow): OpenHours {
  return { zone: row.zone, week: row.week, days: daysOf(row) };
}
