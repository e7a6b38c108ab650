import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Waiting } from "./wallboard-schemas";

const SHOWN = 5;

interface Row extends Omit<Waiting, "startedAt" | "dueAt"> {
  startedAt: Date;
  dueAt: Date;
  isOldest: boolean;
}

/** Who is due next and who has waited longest, of the open turns `t` that are seen; a restricted person without a name. */
export async function listWaiting(ctx: Ctx, seen: Sql): Promise<{ oldest: Waiting | null; next: Waiting[] }> {
  const open = sql`t."endedAt" IS NULL AND NOT t."isCloser" AND ${seen}`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT t."conversationId", CASE WHEN p."isRestricted" THEN '' ELSE p."displayName" END AS customer, t.channel, t.audience, t.level,
      t."startedAt", t."dueAt", t."targetSeconds", i.initials, t."isOldest"
    FROM ((SELECT t.*, false AS "isOldest" FROM "Turn" t WHERE ${open} ORDER BY t."dueAt" LIMIT ${SHOWN}::int)
      UNION ALL (SELECT t.*, true AS "isOldest" FROM "Turn" t WHERE ${open} ORDER BY t."startedAt" LIMIT 1)) t
    JOIN "Conversation" c ON c.id = t."conversationId" JOIN "Customer" p ON p.id = c."customerId"
    LEFT JOIN "InitialsHolder" i ON i."agentId" = c."assigneeId" AND i."untilAt" IS NULL
    ORDER BY t."dueAt", t."conversationId"`;
  const views = rows.map(({ isOldest, startedAt, dueAt, ...rest }) => ({
    isOldest,
    waiting: { ...rest, startedAt: startedAt.toISOString(), dueAt: dueAt.toISOString() },
  }));
  return {
    oldest: views.find(({ isOldest }) => isOldest)?.waiting ?? null,
    next: views.filter(({ isOldest }) => !isOldest).map(({ waiting }) => waiting),
  };
}
