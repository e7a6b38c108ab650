import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { knownNameSql } from "@/lib/conversations/known-customer-sql";
import { all, join, type Sql, sql, uuids, whole } from "@/lib/db/sql";
import { ANEW } from "@/lib/db/statement-names";
import {
  type AffectedPerson,
  type AffectedStand,
  affectedSchema,
  type ListAffected,
} from "../affected-schemas";
import { ordersSql, utc } from "./orders-sql";
import { saidSql, saysSql } from "./search-affected";
import { firstOfPersonSql, hasClaimedSql, isSetAsideSql, mayBeAnsweredSql, standSql } from "./stand-sql";

export interface AffectedPage {
  data: AffectedPerson[];
  nextCursor: string | null;
}

/**
 * The people an incident hits, in the order they were added, each once over their linked handles, with how far they are,
 * what they were told and offered. Keyset pages. Leads, admins, programs. Throws NotFound.
 */
export async function listAffected(ctx: Ctx, incidentId: string, input: ListAffected): Promise<AffectedPage> {
  if (ctx.actor.type !== "program") requireRole(ctx.actor, ["lead", "admin"]);
  if ((await ctx.db.incident.count({ where: { id: incidentId } })) === 0) throw new NotFound("not-found");
  const { stand, q, jobId, late, cursor, limit } = input;
  const own = sql`h."customerId"`;
  const find = (rows: Sql) => ctx.db.$queryRaw<{ id: string }[]>`
    ${ANEW} SELECT a.id FROM ${rows} a JOIN "Handle" h ON h.id = a."handleId"
    WHERE ${all([
      sql`a."incidentId" = ${incidentId}::uuid`,
      firstOfPersonSql((row) => [
        ...(jobId ? [sql`${row}."jobIds" @> ${uuids([jobId])}`] : []),
        ...(late ? [sql`${row}."lateAt" IS NOT NULL`] : []),
      ]),
      ...(cursor ? [sql`a.id > ${cursor}::uuid`] : []),
      ...(q ? [saysSql(ctx, q)] : []),
      ...(stand ? standing(incidentId, stand, own) : []),
    ])}
    ORDER BY a.id LIMIT ${whole(limit + 1)}`;
  // What many have is found among the next few; what few have, by index.
  const near = q || stand === "answered" ? await find(nextFew(incidentId, cursor)) : [];
  const found = near.length > limit ? near : await find(q ? saidSql(incidentId, q) : sql`"Affected"`);
  const ids = found.slice(0, limit).map(({ id }) => id);
  return {
    data: await readAffected(ctx, incidentId, ids),
    nextCursor: found.length > limit ? (ids.at(-1) ?? null) : null,
  };
}

const FEW = 3000;

function nextFew(incidentId: string, cursor: string | undefined): Sql {
  return sql`(SELECT w.* FROM "Affected" w WHERE w."incidentId" = ${incidentId}::uuid
    AND ${cursor ? sql`w.id > ${cursor}::uuid` : sql`true`} ORDER BY w.id LIMIT ${whole(FEW)})`;
}

/** What is rare is looked for by itself first, so that a page of it costs no walk through everybody. */
function standing(incidentId: string, stand: AffectedStand, own: Sql): Sql[] {
  const is = sql`${standSql(incidentId, own)} = ${stand}`;
  if (stand === "claimed") return [hasClaimedSql(incidentId, own), is];
  if (stand === "answered") return [mayBeAnsweredSql(incidentId, own), is];
  return stand === "set-aside" ? [isSetAsideSql(incidentId, own)] : [is];
}

/** These people as screens and programs show them, in the order of the ids; of another team's, what the list said alone. */
export async function readAffected(
  ctx: Ctx,
  incidentId: string,
  ids: readonly string[],
): Promise<AffectedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.$queryRaw<{ person: Record<string, unknown> }[]>`
    SELECT jsonb_build_object('id', a.id, 'source', a.source, 'language', coalesce(a.language, c.language), 'fields', a.fields,
      'customer', jsonb_build_object('id', c.id, 'displayName', ${knownNameSql(ctx.actor)}),
      'handle', jsonb_build_object('id', h.id, 'channel', h.channel, 'name', coalesce('@' || h.username, h."externalId")),
      'stand', ${standSql(incidentId, sql`h."customerId"`)},
      'conversationId', k.id, 'waitingSince', ${utc(sql`k."startedAt"`)}, 'lateAt', ${utc(sql`a."lateAt"`)},
      'orders', ${ordersSql(sql`a."incidentId"`, sql`c.id`)},
      'told', CASE WHEN t.name IS NULL THEN NULL ELSE jsonb_build_object('mailing', t.name, 'at', ${utc(sql`t.at`)}, 'state', t.state) END,
      'claim', CASE WHEN q.state IS NULL THEN NULL ELSE jsonb_build_object('state', q.state, 'offeredAt', ${utc(sql`q."offeredAt"`)},
        'chosenAt', ${utc(sql`q."chosenAt"`)}) END,
      'setAside', CASE WHEN s."setAsideAt" IS NULL THEN NULL ELSE jsonb_build_object('at', ${utc(sql`s."setAsideAt"`)},
        'by', CASE WHEN g.id IS NULL THEN NULL ELSE jsonb_build_object('id', g.id, 'initials', coalesce(i.initials, ''), 'displayName', g."displayName") END,
        'reason', s."setAsideReason") END) AS person
    FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId" JOIN "Customer" c ON c.id = h."customerId"
    LEFT JOIN LATERAL (SELECT o.id, u."startedAt" FROM "Conversation" o
      LEFT JOIN "Turn" u ON u."conversationId" = o.id AND u."endedAt" IS NULL
      WHERE o."customerId" = c.id AND ${maySeeSql(ctx.actor, sql`o."teamId"`, sql`o.tags`)}
      ORDER BY (u."startedAt" IS NULL), o."openedAt" DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (SELECT m.name, coalesce(l."sentAt", l."sendAfter") AS at, l.state FROM "Letter" l
      JOIN "Mailing" m ON m.id = l."mailingId" JOIN "Handle" lh ON lh.id = l."handleId"
      WHERE lh."customerId" = c.id AND m."incidentId" = a."incidentId" ORDER BY m."number" DESC LIMIT 1) t ON true
    LEFT JOIN LATERAL (SELECT q.state, q."offeredAt", q."chosenAt" FROM "Claim" q JOIN "MakeGood" mg ON mg.id = q."makeGoodId"
      JOIN "Handle" qh ON qh.id = q."handleId" WHERE qh."customerId" = c.id AND mg."incidentId" = a."incidentId"
      ORDER BY q."chosenAt" DESC NULLS LAST, q."createdAt" DESC LIMIT 1) q ON true
    LEFT JOIN LATERAL (SELECT b.* FROM "Affected" b JOIN "Handle" bh ON bh.id = b."handleId" WHERE bh."customerId" = c.id
      AND b."incidentId" = a."incidentId" AND b."setAsideAt" IS NOT NULL ORDER BY b."setAsideAt" DESC LIMIT 1) s ON true
    LEFT JOIN "Agent" g ON g.id = s."setAsideById"
    LEFT JOIN "InitialsHolder" i ON i."agentId" = g.id AND i."untilAt" IS NULL
    WHERE a.id IN (${join(ids.map((id) => sql`${id}::uuid`))}) ORDER BY a.id`;
  return rows.map(({ person }) => affectedSchema.parse(person));
}
