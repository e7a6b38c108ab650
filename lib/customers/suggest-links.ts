import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type NewReason, putReasons } from "./put-reasons";

/** A record that more people quote is a flight or a catalogue number, nobody's own. */
const MOST_WITH_ONE = 5;

/**
 * Suggests links for what these interactions quote, and for who wrote them: an address or number that is another's
 * handle, a record that another quoted or that stands in the brand's books, a row of an import, a mail that came by
 * another's reply token. Names never suggest anything. May run twice.
 */
export async function suggestLinks(ctx: Ctx, interactionIds: readonly string[]): Promise<number> {
  const ids = uuids(interactionIds);
  const found = await ctx.db.$queryRaw<NewReason[]>`
    WITH fresh AS (SELECT * FROM "QuotedDatum" WHERE "interactionId" = ANY(${ids})),
    wrote AS (SELECT DISTINCT h.id, h.channel, h."externalId", h.username FROM "Interaction" i JOIN "Handle" h ON h.id = i."handleId"
      WHERE i.id = ANY(${ids}) AND i.direction = 'inbound'),
    shared AS (SELECT f.value, f."handleId", f."interactionId", f.audience, f."quotedAt", o."handleId" AS "otherId"
      FROM fresh f CROSS JOIN LATERAL (SELECT DISTINCT q."handleId" FROM "QuotedDatum" q
        WHERE q.kind = 'record' AND q.value = f.value AND q."handleId" <> f."handleId" LIMIT ${MOST_WITH_ONE + 1}) o
      WHERE f.kind = 'record')
    SELECT f."handleId", h.id AS "otherId", CASE f.kind WHEN 'address' THEN 'quoted-address' ELSE 'quoted-number' END AS kind,
      f.value, f."handleId" AS "fromHandleId", f."interactionId", f.audience, f."quotedAt" AS "foundAt"
    FROM fresh f JOIN "Handle" h ON h."externalId" = f.value
      AND h.channel = CASE f.kind WHEN 'address' THEN 'email' WHEN 'number' THEN 'phone' END
    UNION
    SELECT q."handleId", w.id, CASE q.kind WHEN 'address' THEN 'quoted-address' ELSE 'quoted-number' END, q.value,
      q."handleId", q."interactionId", q.audience, q."quotedAt"
    FROM wrote w JOIN "QuotedDatum" q ON q.value = w."externalId"
      AND q.kind = CASE w.channel WHEN 'email' THEN 'address' WHEN 'phone' THEN 'number' END
    UNION
    SELECT "handleId", "otherId", 'same-record', value, "handleId", "interactionId", audience, "quotedAt" FROM shared s
    WHERE (SELECT count(*) FROM shared x WHERE x.value = s.value AND x."handleId" = s."handleId") <= ${MOST_WITH_ONE}
    UNION
    SELECT f."handleId", h.id, 'same-record', f.value, f."handleId", f."interactionId", f.audience, f."quotedAt"
    FROM fresh f JOIN "CustomerFact" c ON upper(regexp_replace(c.value, '[^A-Za-z0-9]', '', 'g')) = f.value
      AND c.kind IN ('order', 'locator', 'parcel') AND c."removedAt" IS NULL
    CROSS JOIN LATERAL (SELECT id FROM "Handle" WHERE "customerId" = c."customerId" ORDER BY "createdAt", id LIMIT 1) h
    WHERE f.kind = 'record'
    UNION
    SELECT w.id, h.id, 'same-import-row', c.value, NULL, NULL, NULL, c."addedAt"
    FROM wrote w JOIN "CustomerFact" c ON c.kind = 'custom' AND c.source = 'import' AND c."removedAt" IS NULL
      AND lower(c.value) = ANY(ARRAY[lower(w."externalId"), lower(w.username)])
      AND (c.value = w."externalId" OR c.label = 'x')
    CROSS JOIN LATERAL (SELECT id FROM "Handle" WHERE "customerId" = c."customerId" ORDER BY "createdAt", id LIMIT 1) h
    UNION
    SELECT i."handleId", t."handleId", 'reply-token', h."externalId", i."handleId", i.id, i.audience, i."publishedAt"
    FROM "Mail" m JOIN "Interaction" i ON i.id = m."interactionId" JOIN "Handle" h ON h.id = i."handleId"
    CROSS JOIN LATERAL (SELECT "handleId" FROM "Thread" WHERE "conversationId" = i."conversationId"
      AND channel = i.channel AND "handleId" <> i."handleId" ORDER BY "openedAt", id LIMIT 1) t
    WHERE i.id = ANY(${ids}) AND m.trust = 'unverified'`;
  return putReasons(ctx, found);
}
