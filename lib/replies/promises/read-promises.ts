import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import type { GivenPromise } from "../promise-schemas";

interface Row {
  id: string;
  conversationId: string;
  interactionId: string;
  customerId: string;
  customerName: string;
  what: string;
  dueAt: Date;
  firstDueAt: Date;
  moveReason: string | null;
  brokenAt: Date | null;
  keptAt: Date | null;
  releasedAt: Date | null;
  endReason: string | null;
  endedByName: string | null;
  isNamed: boolean;
  owner: GivenPromise["owner"];
  lostOwner: string | null;
  createdByName: string | null;
  createdAt: Date;
  answer: GivenPromise["answer"];
}

/** What a promise `p` was given in has not come to nothing. */
export const isGivenSql: Sql = sql`NOT EXISTS (SELECT FROM "Reply" r WHERE r.id = p."interactionId"
  AND r.state IN ('cancelled', 'refused', 'failed'))`;

const MOST = 200;
const instant = (column: Sql) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An answer or call after it that may have kept it: the last before it was due, else the first after. */
const answerSql = sql`CASE WHEN p."keptAt" IS NULL AND p."releasedAt" IS NULL THEN (
  SELECT json_build_object('interactionId', i.id, 'at', ${instant(sql`i."publishedAt"`)}, 'by', w."displayName", 'kind', i.kind)
  FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id LEFT JOIN "Call" k ON k."interactionId" = i.id
  LEFT JOIN "Agent" w ON w.id = i."agentId"
  WHERE i."conversationId" = c.id AND i.direction <> 'internal' AND (k."isAnswer" OR i.direction = 'outbound')
    AND i."authorType" <> 'system' AND (r.id IS NULL OR r.state = 'sent') AND (k.id IS NULL OR k."isAnswer")
    AND i."publishedAt" > p."createdAt" AND i.id <> p."interactionId"
  ORDER BY i."publishedAt" <= p."dueAt" DESC,
    CASE WHEN i."publishedAt" <= p."dueAt" THEN p."dueAt" - i."publishedAt" ELSE i."publishedAt" - p."dueAt" END, i.id LIMIT 1) END`;

/** Promises `p` of conversations `c` that a condition picks, as far as the reader may see them; soonest first or last. */
export async function readPromises(
  ctx: Ctx,
  where: Sql,
  { isNewestFirst = false, limit = MOST } = {},
): Promise<GivenPromise[]> {
  const order = isNewestFirst ? sql`p."dueAt" DESC, p.id DESC` : sql`p."dueAt", p.id`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, c.id AS "conversationId", p."interactionId", cu.id AS "customerId", cu."displayName" AS "customerName", p.what,
      p."dueAt", p."firstDueAt", p."moveReason", p."brokenAt", p."keptAt", p."releasedAt", p."endReason",
      e."displayName" AS "endedByName", p."ownerId" IS NOT NULL AS "isNamed",
      CASE WHEN o.id IS NOT NULL AND o."isActive" THEN json_build_object('id', o.id, 'displayName', o."displayName",
        'initials', coalesce(ini.initials, '')) END AS owner,
      coalesce(l."displayName", CASE WHEN NOT o."isActive" THEN o."displayName" END) AS "lostOwner",
      w."displayName" AS "createdByName", p."createdAt", ${answerSql} AS answer
    FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId" JOIN "Conversation" c ON c.id = t."conversationId"
      JOIN "Customer" cu ON cu.id = c."customerId"
      LEFT JOIN "Agent" o ON o.id = coalesce(p."ownerId", c."assigneeId")
      LEFT JOIN "InitialsHolder" ini ON ini."agentId" = o.id AND ini."untilAt" IS NULL
      LEFT JOIN "Agent" l ON l.id = p."lostOwnerId" LEFT JOIN "Agent" w ON w.id = p."createdById"
      LEFT JOIN "Agent" e ON e.id = p."endedById"
    WHERE ${where} AND ${isGivenSql} AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    ORDER BY ${order} LIMIT ${whole(limit)}`;
  return rows.map(viewPromise);
}

function viewPromise(row: Row): GivenPromise {
  const { customerId, customerName, brokenAt, keptAt, releasedAt, endedByName, createdByName, ...rest } = row;
  const state = releasedAt
    ? "released"
    : keptAt
      ? brokenAt
        ? "kept-late"
        : "kept"
      : brokenAt
        ? "broken"
        : "open";
  return {
    ...rest,
    customer: { id: customerId, displayName: customerName },
    dueAt: row.dueAt.toISOString(),
    firstDueAt: row.firstDueAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdByName,
    state,
    endedAt: (keptAt ?? releasedAt)?.toISOString() ?? null,
    endedBy: endedByName,
  };
}
