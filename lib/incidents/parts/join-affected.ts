import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type NewPart, writeParts } from "./write-parts";

/**
 * Lets what people of a list or segment say in these conversations join their open incidents, whatever the words: who is
 * waited for and what is reported are the same people. Who is affected by their own words alone may have other matters.
 * What was taken out stays out. May run twice. Answers how many joined. For the worker.
 */
export async function joinAffected(outer: Ctx, conversationIds: readonly string[]): Promise<number> {
  if (conversationIds.length === 0) return 0;
  if ((await outer.db.incident.count({ where: { state: "open" } })) === 0) return 0;
  const found = await outer.db.$queryRaw<Omit<NewPart, "ruleId">[]>`
    SELECT DISTINCT n.id AS "incidentId", i.id AS "interactionId" FROM "Conversation" c
      JOIN "Handle" h ON h."customerId" = c."customerId" JOIN "Affected" a ON a."handleId" = h.id AND a.source IN ('list', 'segment')
      JOIN "Incident" n ON n.id = a."incidentId" AND n.state = 'open'
      JOIN "Interaction" i ON i."conversationId" = c.id AND i.direction = 'inbound'
        AND i."publishedAt" >= least(n."startAt", n."createdAt") AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
    WHERE c.id = ANY(${uuids(conversationIds)})
      AND NOT EXISTS (SELECT 1 FROM "IncidentPart" p WHERE p."incidentId" = n.id AND p."interactionId" = i.id)
      AND NOT EXISTS (SELECT 1 FROM "IncidentPart" o JOIN "Interaction" f ON f.id = o."interactionId"
        WHERE o."incidentId" = n.id AND o."leftAt" IS NOT NULL AND f."conversationId" = c.id)`;
  if (found.length === 0) return 0;
  const parts = found.map((part) => ({ ...part, ruleId: null }));
  return inTransaction(outer, (ctx) => writeParts(ctx, parts, "answer"));
}
