import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type JoinRule, joinRuleSchema } from "../join-schemas";
import { getIncident } from "../list-incidents";

/** The rules by which an incident is joined, oldest first. For everybody at the desk. Throws NotFound. */
export async function listJoinRules(ctx: Ctx, incidentId: string): Promise<JoinRule[]> {
  await getIncident(ctx, incidentId);
  return readRules(ctx, incidentId, sql`r."retiredAt" IS NULL`);
}

/** One of them. Throws NotFound. */
export async function getJoinRule(ctx: Ctx, incidentId: string, id: string): Promise<JoinRule> {
  const [rule] = await readRules(ctx, incidentId, sql`r."retiredAt" IS NULL AND r.id = ${id}::uuid`);
  if (!rule) throw new NotFound("not-found");
  return rule;
}

async function readRules(ctx: Ctx, incidentId: string, where: Sql): Promise<JoinRule[]> {
  const rows = await ctx.db.$queryRaw<(Omit<JoinRule, "fromAt" | "createdAt"> & Record<string, unknown>)[]>`
    SELECT r.id, r.content, r."fromAt", r."createdAt", r."readDoneAt" IS NOT NULL AS "isReadBack",
      (SELECT count(*)::int FROM "IncidentPart" p WHERE p."incidentId" = r."incidentId" AND p."ruleId" = r.id
        AND p.by = 'rule' AND p."leftAt" IS NULL) AS caught,
      (SELECT jsonb_build_object('id', q.id, 'name', q.name) FROM "ListeningQuery" q
        WHERE q.id::text = r.content ->> 'queryId') AS query,
      CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'displayName', a."displayName",
        'initials', coalesce(i.initials, '')) END AS "createdBy"
    FROM "IncidentJoinRule" r LEFT JOIN "Agent" a ON a.id = r."createdById"
      LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    WHERE r."incidentId" = ${incidentId}::uuid AND ${where} ORDER BY r."createdAt", r.id`;
  return rows.map((row) =>
    joinRuleSchema.parse({
      ...row,
      fromAt: (row.fromAt as Date).toISOString(),
      createdAt: (row.createdAt as Date).toISOString(),
    }),
  );
}
