import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type MakeGood, makeGoodSchema } from "./make-good-schemas";

interface Row {
  cap: bigint | null;
  spent: bigint;
  expiresAt: Date;
  createdAt: Date;
  stoppedAt: Date | null;
  byState: Partial<Record<"reserved" | "offered" | "claimed", number>>;
  byChoice: Record<string, number>;
  asked: number;
  open: number;
}

/** Make-goods `m` that a condition picks, each with what was chosen of it and what may still come; the oldest first. */
export async function readMakeGoods(ctx: Ctx, where: Sql): Promise<MakeGood[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, m."incidentId", m.name, m.texts, m."fallbackLanguage", m.choices, m.condition, m."expiresAt", m.cap,
      m.currency, m."signerId", m.spent, m."createdAt", m."stoppedAt", m."changeNumber", c.*
    FROM "MakeGood" m CROSS JOIN LATERAL (
      SELECT coalesce(json_object_agg(g.state, g.n) FILTER (WHERE g."choiceId" IS NULL), '{}') AS "byState",
        coalesce(json_object_agg(g."choiceId", g.n) FILTER (WHERE g."choiceId" IS NOT NULL), '{}') AS "byChoice",
        coalesce(sum(g.asked), 0)::int AS asked, coalesce(sum(g.cost) FILTER (WHERE g."choiceId" IS NULL), 0)::float8 AS open
      FROM (SELECT c.state, c."choiceId", count(*)::int AS n, sum(c."mostCost") AS cost,
          count(*) FILTER (WHERE c."askedAt" IS NOT NULL)::int AS asked
        FROM "Claim" c WHERE c."makeGoodId" = m.id GROUP BY 1, 2) g) c
    WHERE ${where} ORDER BY m."createdAt", m.id`;
  return rows.map((row) => viewMakeGood(ctx.now(), row));
}

function viewMakeGood(now: Date, row: Row): MakeGood {
  const { byState, byChoice, asked, expiresAt, stoppedAt } = row;
  const [reserved, offered] = [byState.reserved ?? 0, byState.offered ?? 0];
  const isOver = expiresAt <= now;
  const isOpen = !stoppedAt && !isOver;
  return makeGoodSchema.parse({
    ...row,
    cap: row.cap === null ? null : Number(row.cap),
    expiresAt: expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    stoppedAt: stoppedAt?.toISOString() ?? null,
    state: stoppedAt ? "stopped" : "open",
    counts: {
      reserved: isOpen ? reserved : 0,
      offered: isOpen ? offered : 0,
      claimed: Object.values(byChoice).reduce((sum, n) => sum + n, 0),
      expired: !stoppedAt && isOver ? reserved + offered : 0,
      stopped: stoppedAt ? reserved + offered : 0,
      asked,
      byChoice,
      cost: Number(row.spent),
      mostCost: isOpen ? row.open : 0,
    },
  });
}

/** A make-good by its id, as a condition. */
export const byId = (id: string): Sql => sql`m.id = ${id}::uuid`;
