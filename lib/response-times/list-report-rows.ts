import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { listClosedCustomers } from "@/lib/audit/list-closed-customers";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids, whole } from "@/lib/db/sql";
import type { TurnPage } from "./overview-schemas";
import type { RowsQuery } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { rowsSql } from "./rows-sql";
import { readRowsCursor, writeRowsCursor } from "./rules/rows-cursor";
import { type StoredTurnRow, shownRow } from "./rules/shown-row";
import { withReportLimits } from "./with-report-limits";

/**
 * The turns behind a figure, newest or slowest first. Of a conversation the reader may not open only its times are told,
 * and who answered only where the reader may see that person's figures. Throws what `reportScope` and `cellSql` throw.
 */
export async function listReportRows(ctx: Ctx, query: RowsQuery): Promise<TurnPage> {
  const scope = await reportScope(ctx, query);
  return withReportLimits(ctx, (inner) => readRows(inner, scope, query));
}

/** The same within a scope that was read before, so that many pages are of one moment. */
export async function readRows(ctx: Ctx, scope: ReportScope, query: RowsQuery): Promise<TurnPage> {
  const { measured, where } = rowsSql(scope, query);
  const by =
    query.sort === "slowest" ? measured.wait : sql`round(date_part('epoch', t."startedAt") * 1000)::int8`;
  const cursor = query.cursor === undefined ? null : readRowsCursor(query.cursor);
  const order = query.sort === "slowest" ? by : sql`t."startedAt"`;
  const place =
    cursor && (query.sort === "slowest" ? sql`${cursor.by}::int8` : sql`${new Date(cursor.by)}::timestamptz`);
  const onward = cursor
    ? sql`AND (${order}, t."firstInteractionId") < (${place}, ${cursor.id}::uuid)`
    : sql``;
  const [barred, closed] = await Promise.all([listBarredAccounts(ctx), listClosedCustomers(ctx)]);
  const rows = await ctx.db.$queryRaw<StoredTurnRow[]>`
    SELECT r.*, a.handle, g."displayName" AS agent, m.name AS team, c."customerId", p."displayName" AS customer, c.preview,
      NOT ${maySeeSql(ctx.actor, sql`c."teamId"`)} OR c."customerId" = ANY(${uuids(closed)})
        OR (c."lastAudience" = 'private' AND c."accountId" = ANY(${uuids([...barred])})) IS TRUE AS "isHidden"
    FROM (SELECT t."conversationId", t."firstInteractionId", t.position, t."startedAt", t."receivedAt", t."promisedAt", t."endedAt",
        t."usefulAt", t.ending, t."closeReason", t."isCloser", t."movedToPrivate", t.channel, t.audience, t.language, t.level,
        t."accountId", t."agentId", t."teamId", ${measured.wait}::float8 AS wait, ${by}::float8 AS by,
        ${measured.isAnswered} AS "isAnswered", ${measured.isOpen} AS "isOpen", ${measured.isByPromise} AS "isByPromise"
      FROM ${measured.from} t WHERE ${where} ${onward}
      ORDER BY ${order} DESC, t."firstInteractionId" DESC LIMIT ${whole(query.limit + 1)}) r
    JOIN "Conversation" c ON c.id = r."conversationId" JOIN "Customer" p ON p.id = c."customerId"
    LEFT JOIN "Account" a ON a.id = r."accountId" LEFT JOIN "Agent" g ON g.id = r."agentId" LEFT JOIN "Team" m ON m.id = r."teamId"
    ORDER BY r.by DESC, r."firstInteractionId" DESC`;
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    data: shown.map((row) => shownRow(row, scope.query.metric, scope.openAgentIds)),
    nextCursor: last ? writeRowsCursor({ by: last.by, id: last.firstInteractionId }) : null,
  };
}
