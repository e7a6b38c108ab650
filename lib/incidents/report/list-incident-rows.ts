import type { Ctx } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { getIncident } from "../list-incidents";
import { aboutSql, countsSql, waitSql } from "./about-sql";
import { readAnswerRows } from "./read-answer-rows";
import type { IncidentFigure, IncidentRow, IncidentRowsQuery } from "./report-schemas";

type Row = Omit<IncidentRow, "at"> & { at: Date | null };

/** The rows a figure of the report is made of, the newest or longest first. Throws what `reportIncident` throws. */
export async function listIncidentRows(
  ctx: Ctx,
  id: string,
  { figure, limit }: IncidentRowsQuery,
): Promise<IncidentRow[]> {
  requireLead(ctx.actor);
  await getIncident(ctx, id);
  if (figure === "answers" || figure === "with-statement" || figure === "contradictions")
    return readAnswerRows(ctx, id, figure, limit);
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH ${aboutSql(ctx, id)}
    SELECT f."conversationId", c."displayName" AS customer, f.at, f.seconds, g."displayName" AS agent, f.words
    FROM (${rowsSql(ctx, figure)}) f LEFT JOIN "Customer" c ON c.id = f."customerId"
      LEFT JOIN "Agent" g ON g.id = f."agentId"
    ORDER BY f.seconds DESC NULLS LAST, f.at DESC NULLS LAST, f."customerId" LIMIT ${whole(limit)}`;
  return rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
}

function rowsSql(
  ctx: Ctx,
  figure: Exclude<IncidentFigure, "answers" | "with-statement" | "contradictions">,
): Sql {
  const now = ctx.now();
  const turns = (condition: Sql) => sql`
    SELECT t."conversationId", t."customerId", t."startedAt" AS at, ${waitSql(now)} / 1000 AS seconds, t."agentId",
      NULL::text AS words FROM turn t WHERE ${countsSql} AND ${condition}`;
  const people = (condition: Sql) => sql`
    SELECT s."conversationId", coalesce(s."customerId", l."customerId") AS "customerId", coalesce(s.at, l.at) AS at,
      NULL::float8 AS seconds, NULL::uuid AS "agentId", NULL::text AS words
    FROM spoke s FULL JOIN letter l ON l."customerId" = s."customerId" WHERE ${condition}`;
  switch (figure) {
    case "words":
      return sql`SELECT w."conversationId", w."customerId", w."publishedAt" AS at, NULL::float8 AS seconds,
        NULL::uuid AS "agentId", left(w.text, 280) AS words FROM word w`;
    case "people":
      return people(sql`s.at IS NOT NULL`);
    case "turns":
      return turns(sql`t."endedAt" IS NOT NULL`);
    case "first":
      return turns(sql`t."endedAt" IS NOT NULL AND t.position = 1`);
    case "late":
      return turns(sql`t."endedAt" > t."promisedAt"`);
    case "open":
      return turns(sql`t."endedAt" IS NULL`);
    case "told-before":
      return people(sql`l.at < s.at`);
    case "told-after":
      return people(sql`l.at >= s.at`);
    case "not-told":
      return people(sql`s.at IS NOT NULL AND l.at IS NULL`);
    case "silent":
      return people(sql`s.at IS NULL`);
  }
}
