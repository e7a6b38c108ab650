import { requireDesk } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { getIncident } from "./list-incidents";
import { type ListTimeline, type TimelineEntry, timelineEntrySchema } from "./timeline-schemas";

type Row = Omit<TimelineEntry, "at" | "id"> & { at: Date; key: string };

/**
 * What was done in an incident, the newest first: its own changes, what was approved, sent, offered and published, who
 * was called in. By keyset pages, back to its beginning. For everybody at the desk. Throws NotFound.
 */
export async function listTimeline(
  ctx: Ctx,
  id: string,
  { cursor, limit }: ListTimeline,
): Promise<{ data: TimelineEntry[]; nextCursor: string | null }> {
  requireDesk(ctx.actor);
  await getIncident(ctx, id);
  const from = cursor ? sql`AND (e.at, e.key) < (${cursor.at}::timestamptz, ${cursor.key})` : sql``;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT e.at, e.key, e.kind, e.name, e.count::int AS count, a."displayName" AS by
    FROM (SELECT of.at, of.kind || ' ' || of.id AS key, of.kind, of.name, of."byId", of.count FROM (${eventsOf(id)}) of) e
      LEFT JOIN "Agent" a ON a.id = e."byId"
    WHERE e.at IS NOT NULL ${from} ORDER BY e.at DESC, e.key DESC LIMIT ${whole(limit + 1)}`;
  const data = rows
    .slice(0, limit)
    .map(({ at, key, ...row }) =>
      timelineEntrySchema.parse({ ...row, id: `${at.toISOString()} ${key}`, at: at.toISOString() }),
    );
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

function eventsOf(id: string): Sql {
  return sql`
    SELECT e.id::text, e.at, substring(e.action from 10) AS kind, '' AS name, e."actorId" AS "byId",
      coalesce((e."values" ->> 'people')::int, jsonb_array_length(e."values" -> 'interactionIds'), 0) AS count
    FROM "AuditEntry" e WHERE e.subject = 'incident' AND e."subjectId" = ${id}
      AND e.action IN ('incident.opened', 'incident.changed', 'incident.closed', 'incident.reopened', 'incident.rest-set-aside',
        'incident.rule-made', 'incident.rule-retired', 'incident.joined', 'incident.left')
    UNION ALL
    SELECT s.id::text, s."startedAt", 'spike', coalesce(q.name, '@' || ltrim(c.handle, '@'), ''), NULL, s.seen FROM "Spike" s
      LEFT JOIN "Account" c ON c.id = s."accountId" LEFT JOIN "ListeningQuery" q ON s.cause = 'query' AND q.id = s."subjectId"
    WHERE s."incidentId" = ${id}::uuid
    UNION ALL
    SELECT s.id::text, unnest(ARRAY[s."approvedAt", s."withdrawnAt"]), unnest(ARRAY['statement-approved', 'statement-withdrawn']),
      s.language, unnest(ARRAY[s."approvedById", s."withdrawnById"]), s.version
    FROM "IncidentStatement" s WHERE s."incidentId" = ${id}::uuid AND s."approvedAt" IS NOT NULL
    UNION ALL
    SELECT m.id::text, unnest(ARRAY[m."startedAt", m."endedAt"]),
      unnest(ARRAY['mailing-started', CASE m.state WHEN 'stopped' THEN 'mailing-stopped' ELSE 'mailing-done' END]),
      m.name, unnest(ARRAY[m."startedById", NULL]), m."preparedPeople"
    FROM "Mailing" m WHERE m."incidentId" = ${id}::uuid
    UNION ALL
    SELECT g.id::text, unnest(ARRAY[g."createdAt", g."stoppedAt"]), unnest(ARRAY['make-good-made', 'make-good-stopped']), g.name,
      unnest(ARRAY[g."createdById", g."stoppedById"]), 0
    FROM "MakeGood" g WHERE g."incidentId" = ${id}::uuid
    UNION ALL
    SELECT coalesce(l."setById"::text, ''), l."setAt", 'helpers', '', l."setById", count(*) FROM "AgentLimit" l
    WHERE l."incidentId" = ${id}::uuid GROUP BY l."setAt", l."setById"
    UNION ALL
    SELECT p.id::text, p."sentAt", 'post-sent', '@' || ltrim(c.handle, '@'), p."createdById", 0 FROM "PlannedPost" p
      JOIN "Account" c ON c.id = p."accountId" WHERE p."incidentId" = ${id}::uuid
    UNION ALL
    SELECT o.id::text, unnest(ARRAY[o.at, o."endedAt"]), unnest(ARRAY['held', 'hold-ended']), o.reason,
      unnest(ARRAY[o."byId", o."endedById"]), 0
    FROM "PostHold" o WHERE o."incidentId" = ${id}::uuid`;
}
