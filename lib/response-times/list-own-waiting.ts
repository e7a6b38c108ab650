import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { MyDay, OwnWaiting } from "./my-day-schemas";

const SHOWN = 10;

interface Row extends Omit<OwnWaiting, "startedAt" | "dueAt"> {
  startedAt: Date;
  dueAt: Date;
  count: number;
  late: number;
}

/** The open conversations in an agent's hands where somebody waits, in the order of the queue: ten, and how many in all. */
export async function listOwnWaiting(ctx: Ctx, agentId: string): Promise<MyDay["waiting"]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id AS "conversationId", CASE WHEN p."isRestricted" THEN '' ELSE p."displayName" END AS customer,
      CASE WHEN p."isRestricted" THEN '' ELSE c.preview END AS preview, t.channel, t.audience, t."startedAt", t."dueAt",
      t."targetSeconds", (count(*) OVER ())::int AS count, (count(*) FILTER (WHERE t."dueAt" < ${ctx.now()}::timestamptz) OVER ())::int AS late
    FROM "Conversation" c JOIN "Turn" t ON t."conversationId" = c.id AND t."endedAt" IS NULL AND NOT t."isCloser" JOIN "Customer" p ON p.id = c."customerId"
    WHERE c."assigneeId" = ${agentId}::uuid AND c.status = 'open' AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    ORDER BY c.rank, c."dueAt", c.id LIMIT ${SHOWN}::int`;
  const [first] = rows;
  return {
    count: first?.count ?? 0,
    late: first?.late ?? 0,
    rows: rows.map(({ count: _, late: __, startedAt, dueAt, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    })),
  };
}
