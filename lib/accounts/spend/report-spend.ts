import { requireRole } from "@/lib/agents/rules/require-role";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { emptyAt, monthAtRate, monthOf, rateSince } from "../rules/spend-rate";
import type { Spend, SpendReport } from "../spend-schemas";

interface Row {
  id: string | null;
  channel: string | null;
  handle: string | null;
  budgetMicros: number | null;
  rows: { endpoint: string; item: string; count: number; micros: number }[];
  spent: number;
  recent: number;
  firstOn: Date | null;
}

const MICROS = 1_000_000;

/** What each account of a priced channel cost in a month (`2026-11`, UTC), with its budget. Leads and admins. */
export async function reportSpend(ctx: Ctx, month?: string): Promise<SpendReport> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const nowMs = ctx.now().getTime();
  const now = monthOf(nowMs);
  const wanted = month === undefined ? now : monthOf(Date.parse(`${month}-01T00:00:00Z`));
  const isNow = wanted.startMs === now.startMs;
  const found = await readSpend(ctx, wanted, nowMs);
  return {
    month: wanted.monthOn.slice(0, 7),
    data: found.map((row) => spendOf(row, { nowMs, monthEndMs: wanted.endMs, isNow })),
  };
}

/**
 * Every account with spending or a budget, the dearest first, and what was read for all; of the month we are in every
 * account whose provider charges, too: a budget is set before money is spent.
 */
export async function readSpend(
  ctx: Ctx,
  month: { startMs: number; endMs: number },
  nowMs: number,
): Promise<Row[]> {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return ctx.db.$queryRaw<Row[]>`
    WITH months AS (
      SELECT scope, endpoint, item, sum(count)::int AS count, sum(micros)::float8 AS micros FROM "Spend"
      WHERE "dayOn" >= ${day(month.startMs)}::date AND "dayOn" < ${day(month.endMs)}::date GROUP BY scope, endpoint, item
    ), recents AS (
      SELECT scope, sum(micros)::float8 AS micros, min("dayOn") AS "firstOn" FROM "Spend"
      WHERE "dayOn" > ${day(nowMs - 7 * DAY)}::date AND "dayOn" <= ${day(nowMs)}::date GROUP BY scope
    ), scopes AS (
      SELECT scope FROM months UNION SELECT "accountId"::text FROM "SpendBudget"
      UNION SELECT id::text FROM "Account" WHERE "isActive" AND channel = ANY(${pricedNow(ctx, month, nowMs)}::text[])
    )
    SELECT a.id, a.channel, a.handle, b."monthlyMicros"::float8 AS "budgetMicros",
      coalesce((SELECT json_agg(json_build_object('endpoint', m.endpoint, 'item', m.item, 'count', m.count, 'micros', m.micros)
        ORDER BY m.micros DESC, m.endpoint, m.item) FROM months m WHERE m.scope = s.scope), '[]') AS rows,
      coalesce((SELECT sum(m.micros) FROM months m WHERE m.scope = s.scope), 0)::float8 AS spent,
      coalesce(r.micros, 0)::float8 AS recent, r."firstOn"
    FROM scopes s LEFT JOIN "Account" a ON a.id::text = s.scope LEFT JOIN "SpendBudget" b ON b."accountId" = a.id
    LEFT JOIN recents r ON r.scope = s.scope
    ORDER BY spent DESC, s.scope`;
}

function pricedNow(ctx: Ctx, month: { startMs: number; endMs: number }, nowMs: number): string[] {
  if (nowMs < month.startMs || nowMs >= month.endMs) return [];
  return [...ctx.traits.values()].flatMap(({ name, prices }) => (prices ? [name] : []));
}

export function spendOf(row: Row, at: { nowMs: number; monthEndMs: number; isNow: boolean }): Spend {
  const { budgetMicros, spent } = row;
  const since = rateSince(at.nowMs, row.firstOn?.getTime() ?? null);
  const rate = { ...at, spentMicros: spent, recentMicros: row.recent, recentMs: at.nowMs - since };
  const empty = at.isNow && budgetMicros !== null ? emptyAt({ ...rate, budgetMicros }) : null;
  const { id, channel, handle } = row;
  return {
    account: id !== null && channel !== null && handle !== null ? { id, channel, handle } : null,
    spentUsd: spent / MICROS,
    budgetUsd: budgetMicros === null ? null : budgetMicros / MICROS,
    share: budgetMicros === null ? null : shareOf(spent, budgetMicros),
    emptyAt: empty === null ? null : new Date(empty).toISOString(),
    monthUsd: at.isNow ? monthAtRate(rate) / MICROS : null,
    isStopped: at.isNow && budgetMicros !== null && spent >= budgetMicros,
    rows: row.rows.map(({ micros, ...each }) => ({ ...each, usd: micros / MICROS })),
  };
}

function shareOf(spent: number, budget: number): number {
  return budget === 0 ? 100 : Math.round((spent / budget) * 1000) / 10;
}
