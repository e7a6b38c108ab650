import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { getIncident } from "./list-incidents";
import { type TimelineEntry, timelineEntrySchema } from "./timeline-schemas";

const MOST = 500;

/**
 * What was done in an incident, the newest first: its own changes, what was approved, sent, offered and published, who
 * was called in. The newest 500. For everybody at the desk. Throws NotFound.
 */
export async function listTimeline(ctx: Ctx, id: string): Promise<TimelineEntry[]> {
  if (ctx.actor.type === "agent") requireAgentActor(ctx.actor);
  await getIncident(ctx, id);
  const rows = await ctx.db.$queryRaw<(Omit<TimelineEntry, "at"> & { at: Date })[]>`
    SELECT e.at, e.kind, e.name, e.count::int AS count, a."displayName" AS by FROM (${eventsOf(id)}) e
      LEFT JOIN "Agent" a ON a.id = e."byId"
    WHERE e.at IS NOT NULL ORDER BY e.at DESC, e.kind, e.name LIMIT ${MOST}`;
  return rows.map((row) => timelineEntrySchema.parse({ ...row, at: row.at.toISOString() }));
}

function eventsOf(id: string): Sql {
  return sql`
    SELECT e.at, substring(e.action from 10) AS kind, '' AS name, e."actorId" AS "byId",
      coalesce((e."values" ->> 'people')::int, jsonb_array_length(e."values" -> 'interactionIds'), 0) AS count
    FROM "AuditEntry" e WHERE e.subject = 'incident' AND e."subjectId" = ${id}
      AND e.action IN ('incident.opened', 'incident.changed', 'incident.closed', 'incident.reopened', 'incident.rest-set-aside',
        'incident.rule-made', 'incident.rule-retired', 'incident.joined', 'incident.left')
    UNION ALL
    SELECT s."startedAt", 'spike', coalesce(q.name, '@' || ltrim(c.handle, '@'), ''), NULL, s.seen FROM "Spike" s
      LEFT JOIN "Account" c ON c.id = s."accountId" LEFT JOIN "ListeningQuery" q ON s.cause = 'query' AND q.id = s."subjectId"
    WHERE s."incidentId" = ${id}::uuid
    UNION ALL
    SELECT unnest(ARRAY[s."approvedAt", s."withdrawnAt"]), unnest(ARRAY['statement-approved', 'statement-withdrawn']),
      s.language, unnest(ARRAY[s."approvedById", s."withdrawnById"]), s.version
    FROM "IncidentStatement" s WHERE s."incidentId" = ${id}::uuid AND s."approvedAt" IS NOT NULL
    UNION ALL
    SELECT unnest(ARRAY[m."startedAt", m."endedAt"]),
      unnest(ARRAY['mailing-started', CASE m.state WHEN 'stopped' THEN 'mailing-stopped' ELSE 'mailing-done' END]),
      m.name, unnest(ARRAY[m."startedById", NULL]), m."preparedPeople"
    FROM "Mailing" m WHERE m."incidentId" = ${id}::uuid
    UNION ALL
    SELECT unnest(ARRAY[g."createdAt", g."stoppedAt"]), unnest(ARRAY['make-good-made', 'make-good-stopped']), g.name,
      unnest(ARRAY[g."createdById", g."stoppedById"]), 0
    FROM "MakeGood" g WHERE g."incidentId" = ${id}::uuid
    UNION ALL
    SELECT l."setAt", 'helpers', '', l."setById", count(*) FROM "AgentLimit" l
    WHERE l."incidentId" = ${id}::uuid GROUP BY l."setAt", l."setById"
    UNION ALL
    SELECT p."sentAt", 'post-sent', '@' || ltrim(c.handle, '@'), p."createdById", 0 FROM "PlannedPost" p
      JOIN "Account" c ON c.id = p."accountId" WHERE p."incidentId" = ${id}::uuid
    UNION ALL
    SELECT unnest(ARRAY[o.at, o."endedAt"]), unnest(ARRAY['held', 'hold-ended']), o.reason,
      unnest(ARRAY[o."byId", o."endedById"]), 0
    FROM "PostHold" o WHERE o."incidentId" = ${id}::uuid`;
}
