import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Praise } from "./my-day-schemas";
import { isPraise } from "./rules/praise";

const BACK_MS = 7 * DAY;
/** Thanks for an answer may come late. */
const ANSWERED_MS = 30 * DAY;
const READ = 200;
const SHOWN = 20;
/** Whom it is addressed to says nothing here. */
const LEADING = /^\s*(?:@\w+\s+)+/;

type Row = Omit<Praise, "at"> & { at: Date };

/** What people said of an agent's answers in the last seven days: thanks right after one, and good marks with words. The newest first. */
export async function listOwnPraise(ctx: Ctx, agentId: string): Promise<Praise[]> {
  const from = after(ctx.now(), -BACK_MS);
  const answeredFrom = after(from, -ANSWERED_MS);
  const visible = sql`NOT p."isRestricted" AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    (SELECT t."conversationId", p."displayName" AS customer, i.id AS "interactionId", i.text, NULL::int AS score, n."startedAt" AS at
    FROM "Turn" t CROSS JOIN LATERAL (SELECT * FROM "Turn" n WHERE n."conversationId" = t."conversationId" AND n.position > t.position
        ORDER BY n.position LIMIT 1) n
    JOIN "Interaction" i ON i.id = n."firstInteractionId" JOIN "Conversation" c ON c.id = t."conversationId"
    JOIN "Customer" p ON p.id = c."customerId"
    WHERE t."agentId" = ${agentId}::uuid AND t."endedAt" >= ${answeredFrom}::timestamptz AND n."isCloser"
      AND n."startedAt" >= ${from}::timestamptz AND i."deletedAt" IS NULL AND ${visible}
    ORDER BY n."startedAt" DESC LIMIT ${READ}::int)
    UNION ALL
    (SELECT s."conversationId", p."displayName", i.id, coalesce(i.text, ''), s.score, s."answeredAt"
    FROM "SatisfactionAsk" s JOIN "Conversation" c ON c.id = s."conversationId" JOIN "Customer" p ON p.id = c."customerId"
    LEFT JOIN "Interaction" i ON i.id = s."answerId" AND i."deletedAt" IS NULL
    WHERE s."agentId" = ${agentId}::uuid AND s."answeredAt" >= ${from}::timestamptz AND s.score >= 4 AND ${visible}
    ORDER BY s."answeredAt" DESC LIMIT ${READ}::int)`;
  return rows
    .filter(({ score, text }) => score !== null || isPraise(text))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, SHOWN)
    .map((row) => ({ ...row, text: row.text.replace(LEADING, ""), at: row.at.toISOString() }));
}
