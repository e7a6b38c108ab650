import { createHash } from "node:crypto";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { countryHolidays } from "@/lib/coverage/country-holidays";
import { readPolicy, renewPolicy } from "./read-policy";
import { openSpans } from "./rules/open-time";
import { type StoredSpan, storedSpans } from "./rules/stored-spans";

/** The first year that anybody's history is measured in. */
const FIRST_YEAR = 2010;
const YEARS_AHEAD = 4;

interface Calendar {
  id: string;
  country: string | null;
  region: string | null;
  spansDigest: string | null;
  filled: number[];
}

/**
 * Stores, for every calendar, the holidays of years that have none yet and its open spans from 2010 to four years ahead,
 * anew where they differ: a new year, or other rules of its zone. Answers how many calendars it wrote.
 */
export async function fillHours(ctx: Ctx): Promise<number> {
  const calendars = await ctx.db.$queryRaw<Calendar[]>`
    SELECT c.id, c.country, c.region, c."spansDigest",
      ARRAY(SELECT DISTINCT h.year::int FROM "HoursHoliday" h WHERE h."calendarId" = c.id) AS filled
    FROM "HoursCalendar" c ORDER BY c.id`;
  let written = 0;
  for (const calendar of calendars) {
    await readyHolidays(ctx, calendar.country, calendar.region);
    await inTransaction(ctx, (tx) => fillHolidays(tx, calendar));
    if (await inTransaction(ctx, (tx) => fillSpans(tx, calendar))) written += 1;
  }
  return written;
}

/** The same for a calendar that was just written, in its own transaction. */
export async function fillNewHours(
  ctx: Ctx,
  calendar: Pick<Calendar, "id" | "country" | "region">,
): Promise<void> {
  await fillHolidays(ctx, { ...calendar, filled: [] });
  await renewPolicy(ctx);
  await fillSpans(ctx, { id: calendar.id, spansDigest: null });
}

/** Works the holidays of a place out, so that no transaction waits for that. */
export async function readyHolidays(ctx: Ctx, country: string | null, region: string | null): Promise<void> {
  if (country === null) return;
  for (let year = FIRST_YEAR; year <= lastYear(ctx); year += 1) await countryHolidays(country, region, year);
}

async function fillHolidays(
  ctx: Ctx,
  { id, country, region, filled }: Omit<Calendar, "spansDigest">,
): Promise<void> {
  if (country === null) return;
  const rows = [];
  for (let year = FIRST_YEAR; year <= lastYear(ctx); year += 1) {
    if (filled.includes(year)) continue;
    for (const { on, name, rule } of await countryHolidays(country, region, year))
      rows.push({ calendarId: id, year, heldOn: on, name, rule });
  }
  if (rows.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO "HoursHoliday" ("calendarId", year, "heldOn", rule, name)
    SELECT "calendarId", year, "heldOn", rule, name FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("calendarId" uuid, year smallint, "heldOn" date, rule text, name text)
    ON CONFLICT DO NOTHING`;
  await renewPolicy(ctx);
}

async function fillSpans(
  ctx: Ctx,
  { id, spansDigest }: Pick<Calendar, "id" | "spansDigest">,
): Promise<boolean> {
  const hours = (await readPolicy(ctx)).hours.get(id);
  if (!hours) return false;
  const [from, to] = [Date.UTC(FIRST_YEAR, 0, 1), Date.UTC(lastYear(ctx) + 1, 0, 1)];
  const spans = storedSpans(openSpans(hours, new Date(from), new Date(to)));
  const digest = createHash("sha256").update(JSON.stringify(spans)).digest("hex");
  if (digest === spansDigest) return false;
  await ctx.db.$executeRaw`DELETE FROM "HoursSpan" WHERE "calendarId" = ${id}::uuid`;
  await writeSpans(ctx, id, spans);
  await ctx.db.$executeRaw`UPDATE "HoursCalendar" SET "spansDigest" = ${digest} WHERE id = ${id}::uuid`;
  return true;
}

async function writeSpans(ctx: Ctx, id: string, spans: readonly StoredSpan[]): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "HoursSpan" ("calendarId", "startAt", "endAt", "secondsBefore")
    SELECT ${id}::uuid, to_timestamp(s), to_timestamp(e), b
    FROM unnest(${spans.map(({ start }) => start)}::float8[], ${spans.map(({ end }) => end)}::float8[],
      ${spans.map(({ before }) => before)}::int[]) AS span(s, e, b)`;
}

function lastYear(ctx: Ctx): number {
  return ctx.now().getUTCFullYear() + YEARS_AHEAD;
}
