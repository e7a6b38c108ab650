import { all, type Sql, sql } from "@/lib/db/sql";

/*
 * Each EXISTS names the person once, by an equality, and the incident as a value: so PostgreSQL may hash it for a whole
 * list of people and still look it up for a page of them.
 */

/** The turn `t` is about the incident `n`: something in it has joined, or it was said since it began and not taken out. */
export const aboutSql = sql`(t."lastInboundAt" >= least(n."startAt", n."createdAt") AND NOT EXISTS (SELECT 1 FROM "IncidentPart" o
    WHERE o."incidentId" = n.id AND o."interactionId" = t."firstInteractionId" AND o."leftAt" IS NOT NULL)
  OR EXISTS (SELECT 1 FROM "IncidentPart" j
    WHERE j."incidentId" = n.id AND j."interactionId" = ANY(t."inboundIds") AND j."leftAt" IS NULL))`;

/** The person wrote about the incident, and nobody has answered: their turn is open. */
export function waitsSql(incidentId: string, customerId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Turn" t JOIN "Conversation" k ON k.id = t."conversationId"
    JOIN "Incident" n ON n.id = ${incidentId}::uuid
    WHERE k."customerId" = ${customerId} AND t."endedAt" IS NULL AND ${aboutSql})`;
}

/** The person wrote about the incident, and that turn has stopped. */
export function wasAnsweredSql(incidentId: string, customerId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Turn" t JOIN "Conversation" k ON k.id = t."conversationId"
    JOIN "Incident" n ON n.id = ${incidentId}::uuid
    WHERE k."customerId" = ${customerId} AND t."endedAt" IS NOT NULL AND ${aboutSql})`;
}

/** A letter of a mailing of the incident was taken for the person, by any of their addresses, and did not come back. */
export function wasToldSql(incidentId: string, customerId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Letter" e JOIN "Mailing" m ON m.id = e."mailingId" JOIN "Handle" eh ON eh.id = e."handleId"
    WHERE eh."customerId" = ${customerId} AND m."incidentId" = ${incidentId}::uuid AND e.state = 'sent')`;
}

/** Whoever was answered or told is among them, read as a set of its own. */
export function mayBeAnsweredSql(incidentId: string, customerId: Sql): Sql {
  return sql`${customerId} IN (SELECT k."customerId" FROM "Turn" t JOIN "Conversation" k ON k.id = t."conversationId"
      JOIN "Incident" n ON n.id = ${incidentId}::uuid WHERE t."endedAt" IS NOT NULL AND ${aboutSql}
    UNION ALL SELECT eh."customerId" FROM "Letter" e JOIN "Mailing" m ON m.id = e."mailingId"
      JOIN "Handle" eh ON eh.id = e."handleId" WHERE m."incidentId" = ${incidentId}::uuid AND e.state = 'sent')`;
}

/** The person has chosen of an offer of the incident. */
export function hasClaimedSql(incidentId: string, customerId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Claim" q JOIN "MakeGood" g ON g.id = q."makeGoodId" JOIN "Handle" qh ON qh.id = q."handleId"
    WHERE qh."customerId" = ${customerId} AND g."incidentId" = ${incidentId}::uuid AND q.state = 'claimed')`;
}

/** Somebody set the person aside, with a reason, by any handle they stand here with. */
export function isSetAsideSql(incidentId: string, customerId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Affected" s JOIN "Handle" sh ON sh.id = s."handleId"
    WHERE sh."customerId" = ${customerId} AND s."incidentId" = ${incidentId}::uuid AND s."setAsideAt" IS NOT NULL)`;
}

/** How far one person (a customer, with all linked handles) of an incident is, as text: `AffectedStand`. In this order:
 * **set-aside**, with a reason; **claimed**: they chose of an offer, whatever they wrote since; **waiting**: they wrote
 * about it and that turn is open, even where a letter reached them after; **answered**: they wrote about it and every such
 * turn has stopped, or they did not write and a letter was sent to them; else **waiting**: nobody told them.
 * "About it" is a turn with a joined part, or one whose last word came since the incident began (or was opened, if that
 * was earlier) and whose first was not taken out by hand. A letter in doubt, refused or bounced has told nobody. */
export function standSql(incidentId: string, customerId: Sql): Sql {
  return sql`CASE WHEN ${isSetAsideSql(incidentId, customerId)} THEN 'set-aside'
    WHEN ${hasClaimedSql(incidentId, customerId)} THEN 'claimed'
    WHEN ${waitsSql(incidentId, customerId)} THEN 'waiting'
    WHEN ${wasAnsweredSql(incidentId, customerId)} OR ${wasToldSql(incidentId, customerId)} THEN 'answered'
    ELSE 'waiting' END`;
}

/**
 * Of the rows of a person in an incident that are so, the first alone: `a` is an "Affected", `h` its "Handle"; what is
 * asked of a row is asked of its alias. Views that put this into WHERE count people, not handles.
 */
export function firstOfPersonSql(isSo: (row: Sql) => Sql[]): Sql {
  return sql`${all(isSo(sql`a`))} AND NOT EXISTS (SELECT 1 FROM "Handle" b JOIN "Affected" d ON d."handleId" = b.id
    WHERE b."customerId" = h."customerId" AND d."incidentId" = a."incidentId" AND d.id < a.id AND ${all(isSo(sql`d`))})`;
}
