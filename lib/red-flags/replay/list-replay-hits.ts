import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { Invalid, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { ReplayHit, ReplayHitQuery } from "./replay-schemas";
import { isLateSql } from "./sum-replay";

interface Row {
  conversationId: string;
  customerId: string;
  displayName: string;
  kinds: ReplayHit["kinds"];
  phrases: string[] | null;
  saidAt: Date;
  isLate: boolean;
}

/**
 * The conversations a replay would have flagged, the newest first, by pages; those of teams the reader is not in are
 * left out. Leads and admins. Throws NotFound, Invalid `malformed`.
 */
export async function listReplayHits(
  ctx: Ctx,
  id: string,
  { kind, late, limit, cursor }: ReplayHitQuery,
): Promise<{ data: ReplayHit[]; nextCursor: string | null }> {
  requireRole(ctx.actor, ["lead", "admin"]);
  if ((await ctx.db.flagReplay.count({ where: { id } })) === 0) throw new NotFound("not-found");
  const place = cursor === undefined ? null : parse(cursor);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id AS "conversationId", cu.id AS "customerId", cu."displayName", x.*
    FROM (SELECT h."conversationId" AS of, max(i."publishedAt") AS "saidAt", array_agg(DISTINCT h.kind) AS kinds,
        (SELECT array_agg(DISTINCT p) FROM "FlagReplayHit" b, unnest(b.phrases) AS p
          WHERE b."replayId" = ${id}::uuid AND b."conversationId" = h."conversationId"
            ${kind ? sql`AND b.kind = ${kind}` : sql``}) AS phrases,
        bool_or(${isLateSql}) AS "isLate"
      FROM "FlagReplayHit" h JOIN "FlagReplay" r ON r.id = h."replayId" JOIN "Interaction" i ON i.id = h."interactionId"
      WHERE h."replayId" = ${id}::uuid ${kind ? sql`AND h.kind = ${kind}` : sql``}
      GROUP BY h."conversationId") x
    JOIN "Conversation" c ON c.id = x.of JOIN "Customer" cu ON cu.id = c."customerId"
    WHERE ${maySeeSql(ctx.actor, sql`c."teamId"`)}
      ${late === undefined ? sql`` : sql`AND x."isLate" = ${late === "true"}`}
      ${place ? sql`AND (x."saidAt", c.id) < (${place.at}::timestamptz, ${place.id}::uuid)` : sql``}
    ORDER BY x."saidAt" DESC, c.id DESC LIMIT ${limit + 1}`;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    data: rows.slice(0, limit).map(hitOf),
    nextCursor: last ? `${last.saidAt.toISOString()}_${last.conversationId}` : null,
  };
}

function hitOf({ conversationId, customerId, displayName, kinds, phrases, saidAt, isLate }: Row): ReplayHit {
  return {
    conversationId,
    customer: { id: customerId, displayName },
    kinds,
    phrases: phrases ?? [],
    saidAt: saidAt.toISOString(),
    isLate,
    url: `/inbox/${conversationId}`,
  };
}

function parse(cursor: string): { at: Date; id: string } {
  const [, at, id] = /^(\d{4}-[\d:.T-]+Z)_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!at || !id) throw new Invalid("malformed", { field: "cursor" });
  return { at: new Date(at), id };
}
