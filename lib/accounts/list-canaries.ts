import type { Ctx } from "@/lib/context/ctx";
import type { CanaryView } from "./canary-schemas";
import { canaryState, USUAL_MINUTES } from "./rules/canary-state";

interface Row {
  accountId: string;
  channel: string;
  isReady: boolean;
  siblings: number;
  isOn: boolean | null;
  everyMinutes: number | null;
  state: string | null;
  code: string | null;
  startedAt: Date | null;
  sentAt: Date | null;
  returnedAt: Date | null;
  n: number;
  p50: number | null;
  most: number | null;
}

/** How the messages of each active account to itself do, and why some account has none. One statement. */
export async function listCanaries(ctx: Ctx): Promise<CanaryView[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id AS "accountId", a.channel, a."connectionState" = 'connected' AND a."externalId" IS NOT NULL AS "isReady",
      (SELECT count(*)::int FROM "Account" s WHERE s.channel = a.channel AND s.id <> a.id AND s."isActive"
        AND s."connectionState" = 'connected' AND s."externalId" IS NOT NULL) AS siblings,
      r."isOn", r."everyMinutes", last.state, last.code, last."startedAt", last."sentAt", last."returnedAt",
      day.n, day.p50, day.most
    FROM "Account" a LEFT JOIN "CanaryRule" r ON r."accountId" = a.id
    LEFT JOIN LATERAL (SELECT * FROM "Canary" c WHERE c."accountId" = a.id ORDER BY c."startedAt" DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS p50, max(took)::float8 AS most
      FROM (SELECT greatest(extract(epoch FROM c."returnedAt" - coalesce(c."sentAt", c."startedAt")), 0)::float8 AS took FROM "Canary" c
        WHERE c."accountId" = a.id AND c."returnedAt" IS NOT NULL AND c."startedAt" > ${ctx.now()}::timestamptz - interval '1 day') t
    ) day ON true
    WHERE a."isActive" ORDER BY a.channel, lower(a.handle)`;
  return rows.map((row) => view(ctx, row));
}

function view(ctx: Ctx, row: Row): CanaryView {
  const way = ctx.traits.get(row.channel)?.canary ?? null;
  const { startedAt, state, code, n, p50, most } = row;
  return {
    accountId: row.accountId,
    way,
    obstacle: obstacleOf(way, row),
    isOn: row.isOn ?? ctx.world === "sandbox",
    everyMinutes: row.everyMinutes ?? USUAL_MINUTES,
    last:
      startedAt === null || state === null
        ? null
        : {
            state: canaryState({ state, startedAt, returnedAt: row.returnedAt }, ctx.now()),
            startedAt: startedAt.toISOString(),
            delaySeconds: delayOf(row),
            code,
          },
    day: { n, p50Seconds: p50, maxSeconds: most },
  };
}

function obstacleOf(way: CanaryView["way"], { isReady, siblings }: Row): CanaryView["obstacle"] {
  if (way === null) return "no-way";
  if (!isReady) return "unconnected";
  return way === "sibling" && siblings === 0 ? "needs-second" : null;
}

function delayOf({ startedAt, sentAt, returnedAt }: Row): number | null {
  const from = sentAt ?? startedAt;
  if (returnedAt === null || from === null) return null;
  return Math.max(0, (returnedAt.getTime() - from.getTime()) / 1000);
}
