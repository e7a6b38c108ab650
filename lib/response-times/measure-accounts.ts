import { DAY, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql, uuids } from "@/lib/db/sql";
import type { Measure, Measured } from "./rules/alarm-rings";
import { type AccountTimes, delayAt, silenceAt } from "./rules/channel-measures";
import { USUAL_WEEKS } from "./rules/usual-arrivals";

const WEEK = 7 * DAY;

/** What came to each connected account in the time before, beside what came in the same time of the last eight weeks. */
export async function measureSilence(
  ctx: Ctx,
  alarm: Measured,
  instants: readonly Date[],
): Promise<Measure[]> {
  const span = alarm.thresholdSeconds * 1000;
  const accounts = await readAccounts(ctx, alarm, instants, spansOf(instants, span));
  return measures(accounts, instants, (times, at) => silenceAt(times, at, span));
}

/** How late each connected account's messages come. */
export async function measureDelays(
  ctx: Ctx,
  alarm: Measured,
  instants: readonly Date[],
): Promise<Measure[]> {
  const ends = instants.map((at) => at.getTime());
  const whole = { from: Math.min(...ends) - 6 * HOUR, to: Math.max(...ends) };
  const accounts = await readAccounts(ctx, alarm, instants, [whole]);
  return measures(accounts, instants, (times, at) => ({
    seconds: delayAt(times, at),
    n: 0,
    usual: null,
    isCanaryMissing: false,
  }));
}

interface Span {
  from: number;
  to: number;
}

/** Of one instant the nine windows alone are read; of many all the weeks they lie in. */
function spansOf(instants: readonly Date[], span: number): Span[] {
  const ends = instants.map((at) => at.getTime());
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (instants.length > 1) return [{ from: first - USUAL_WEEKS * WEEK - span, to: last }];
  return Array.from({ length: USUAL_WEEKS + 1 }, (_, week) => ({
    from: first - week * WEEK - span,
    to: first - week * WEEK,
  }));
}

function measures(
  accounts: ReadonlyMap<string, AccountTimes>,
  instants: readonly Date[],
  measure: (times: AccountTimes, at: number) => Omit<Measure, "at" | "subject">,
): Measure[] {
  return instants.flatMap((at) =>
    [...accounts].map(([subject, times]) => ({ at, subject, ...measure(times, at.getTime()) })),
  );
}

interface Row {
  id: string;
  lastReceivedAt: Date | null;
  canaries: AccountTimes["canaries"];
}

interface Turns {
  id: string;
  starts: number[];
  receipts: number[];
}

/** What an account took in from before it was here is its past: neither usual nor late. */
async function readAccounts(
  ctx: Ctx,
  alarm: Measured,
  instants: readonly Date[],
  spans: readonly Span[],
): Promise<Map<string, AccountTimes>> {
  const first = new Date(Math.min(...instants.map((at) => at.getTime())) - DAY);
  const accounts = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id, a."lastReceivedAt", coalesce((SELECT jsonb_agg(jsonb_build_object('startedAt', ${millis(sql`k."startedAt"`)},
        'sentAt', ${millis(sql`coalesce(k."sentAt", k."startedAt")`)}, 'returnedAt', ${millis(sql`k."returnedAt"`)}) ORDER BY k."startedAt")
      FROM "Canary" k WHERE k."accountId" = a.id AND k.state IN ('sent', 'returned') AND k."startedAt" > ${first}::timestamptz), '[]') AS canaries
    FROM "Account" a WHERE ${watched(alarm)} ORDER BY a.id`;
  const turns = await ctx.db.$queryRaw<Turns[]>`
    SELECT t."accountId" AS id, array_agg(${millis(sql`t."startedAt"`)} ORDER BY t."receivedAt") AS starts,
      array_agg(${millis(sql`t."receivedAt"`)} ORDER BY t."receivedAt") AS receipts
    FROM unnest(${spans.map(({ from }) => new Date(from).toISOString())}::timestamptz[], ${spans.map(({ to }) => new Date(to).toISOString())}::timestamptz[]) AS w(from_at, to_at)
    JOIN "Turn" t ON t."startedAt" > w.from_at AND t."startedAt" <= w.to_at
    JOIN "Account" a ON a.id = t."accountId" AND t."startedAt" >= a."createdAt"
    WHERE t."accountId" = ANY(${uuids(accounts.map(({ id }) => id))}) GROUP BY t."accountId"`;
  const byId = new Map(turns.map((row) => [row.id, row]));
  return new Map(
    accounts.map(({ id, lastReceivedAt, canaries }) => {
      const { starts = [], receipts = [] } = byId.get(id) ?? {};
      return [
        id,
        {
          starts: [...starts].sort((a, b) => a - b),
          receipts: receipts.map(
            (at, place) => [at, Math.max(0, (at - (starts[place] ?? at)) / 1000)] as const,
          ),
          canaries,
          lastReceivedAt: lastReceivedAt?.getTime() ?? null,
        },
      ];
    }),
  );
}

/** As a number the driver hands over as one. */
function millis(instant: Sql): Sql {
  return sql`round(extract(epoch FROM ${instant}) * 1000)::float8`;
}

function watched({ accountId, channel, teamId }: Measured): Sql {
  const conditions = [sql`a."isActive"`, sql`a."connectionState" = 'connected'`];
  if (accountId !== null) conditions.push(sql`a.id = ${accountId}::uuid`);
  if (channel !== null) conditions.push(sql`a.channel = ${channel}`);
  if (teamId !== null) conditions.push(sql`a."teamId" = ${teamId}::uuid`);
  return all(conditions);
}
