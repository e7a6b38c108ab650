import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type Mailing, mailingSchema } from "./mailing-schemas";

interface Row extends Record<string, unknown> {
  counts: Record<string, number>;
  leftOut: Record<string, number>;
  askedAt: Date | null;
  approvedAt: Date | null;
  createdAt: Date;
  startAt: Date | null;
  startedAt: Date | null;
  heldBackAt: Date | null;
  endedAt: Date | null;
}

/** Mailings with how many letters are where, in the order of their incident. `condition` speaks of "Mailing" as m. */
export async function readMailings(ctx: Ctx, condition: Sql): Promise<Mailing[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, m."incidentId", m.number, m.name, m.purpose, m.texts, m."fallbackLanguage", m.audience, m."makeGoodId",
      m."perSecond", m.state, m.code, m.comment, m."askedAt", m."createdAt", m."startAt", m."startLocal", m."startZone", m."heldBackAt", m."startedAt", m."endedAt",
      m."changeNumber", m."leftOut", jsonb_build_object('id', a.id, 'handle', a.handle) AS account,
      ${markOf(sql`m."createdById"`)} AS "createdBy", ${markOf(sql`m."askedById"`)} AS "askedBy",
      CASE WHEN ${isApproved} THEN ${markOf(sql`m."decidedById"`)} END AS "approvedBy",
      CASE WHEN ${isApproved} THEN m."decidedAt" END AS "approvedAt", c.counts
    FROM "Mailing" m JOIN "Account" a ON a.id = m."accountId"
    CROSS JOIN LATERAL (
      SELECT jsonb_build_object('letters', count(*), 'queued', count(*) FILTER (WHERE l.state IN ('queued', 'sending')),
        'sent', count(*) FILTER (WHERE l.state IN ('sent', 'bounced')),
        'unconfirmed', count(*) FILTER (WHERE l.state = 'unconfirmed'),
        'refused', count(*) FILTER (WHERE l.state = 'refused'), 'failed', count(*) FILTER (WHERE l.state = 'failed'),
        'bounced', count(*) FILTER (WHERE l.state = 'bounced'), 'complained', count(l."complainedAt"),
        'unsubscribed', count(l."unsubscribedAt"), 'answered', count(l."answeredAt")) AS counts
      FROM "Letter" l WHERE l."mailingId" = m.id) c
    WHERE ${condition} ORDER BY m."incidentId", m.number, m.id`;
  return rows.map(({ counts, leftOut, ...row }) =>
    mailingSchema.parse({
      ...row,
      counts: { ...counts, leftOut },
      askedAt: row.askedAt?.toISOString() ?? null,
      approvedAt: row.approvedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      startAt: row.startAt?.toISOString() ?? null,
      heldBackAt: row.heldBackAt?.toISOString() ?? null,
      startedAt: row.startedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    }),
  );
}

/** Who gave it back decided too, and left a comment. */
const isApproved = sql`(m.state NOT IN ('draft', 'asked') AND m.comment IS NULL)`;

function markOf(agentId: Sql): Sql {
  return sql`(SELECT jsonb_build_object('id', g.id, 'displayName', g."displayName", 'initials', coalesce(n.initials, ''))
    FROM "Agent" g LEFT JOIN "InitialsHolder" n ON n."agentId" = g.id AND n."untilAt" IS NULL WHERE g.id = ${agentId})`;
}
