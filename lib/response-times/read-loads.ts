import type { Ctx } from "@/lib/context/ctx";
import type { ReportRow } from "./report-schemas";
import type { ReportScope } from "./report-scope";
import type { ReportRange } from "./rules/report-range";

interface Load {
  agentId: string;
  conversations: number;
  activeHours: number;
}

/** Rows of agents with how much each had: conversations answered in, and clock hours with an answer, so that nobody is judged by speed alone. */
export async function readLoads(
  ctx: Ctx,
  scope: ReportScope,
  { fromAt, toAt }: ReportRange,
  rows: readonly ReportRow[],
): Promise<ReportRow[]> {
  const loads = await ctx.db.$queryRaw<Load[]>`
    WITH answered AS MATERIALIZED (
      SELECT t."agentId", t."conversationId", floor(date_part('epoch', t."endedAt") / 3600)::int AS hour FROM "Turn" t
      WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz AND NOT t."isCloser"
        AND t.ending = 'answered' AND t."agentId" IS NOT NULL AND ${scope.turns})
    SELECT c."agentId", c.conversations::int, h.hours::int AS "activeHours"
    FROM (SELECT "agentId", count(*) AS conversations FROM (SELECT DISTINCT "agentId", "conversationId" FROM answered) d GROUP BY 1) c
    JOIN (SELECT "agentId", count(*) AS hours FROM (SELECT DISTINCT "agentId", hour FROM answered) d GROUP BY 1) h USING ("agentId")`;
  const byAgent = new Map(loads.map((load) => [load.agentId, load]));
  const active = new Map(scope.groups.agents.map(({ id, isActive }) => [id, isActive]));
  return rows.map((row) => {
    const load = byAgent.get(row.key);
    const isActive = active.get(row.key);
    if (isActive === undefined) return row;
    const { conversations = 0, activeHours = 0 } = load ?? {};
    return { ...row, load: { conversations, activeHours, isActive } };
  });
}
