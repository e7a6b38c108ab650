import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/**
 * Who somebody is to the desk: profile, handles, links with their evidence, facts, conversations, and what was done with
 * them by whom of us. Colleagues are named by their role alone. Checks no right. Throws NotFound.
 */
export async function readPerson(ctx: Ctx, customerId: string) {
  const customer = await ctx.db.customer.findUnique({ where: { id: customerId } });
  if (!customer) throw new NotFound("not-found");
  const [handles, links, facts, conversations, satisfaction, audit] = await Promise.all([
    ctx.db.handle.findMany({
      where: { customerId },
      omit: { customerId: true, id: true },
      orderBy: { createdAt: "asc" },
    }),
    ctx.db.link.findMany({
      where: { customerId },
      select: { evidence: true, evidenceValues: true, linkedAt: true, undoneAt: true },
      orderBy: { linkedAt: "asc" },
    }),
    ctx.db.customerFact.findMany({
      where: { customerId, removedAt: null },
      select: { kind: true, label: true, value: true, source: true, addedAt: true },
      orderBy: { addedAt: "asc" },
    }),
    ctx.db.conversation.findMany({
      where: { customerId },
      select: { id: true, status: true, openedAt: true, resolvedAt: true, language: true, tags: true },
      orderBy: { openedAt: "asc" },
    }),
    readSatisfaction(ctx, customerId),
    readAudit(ctx, customerId),
  ]);
  const { displayName, language, zone, externalNumber, createdAt } = customer;
  const profile = { id: customer.id, displayName, language, zone, number: externalNumber, createdAt };
  return { profile, handles, links, facts, conversations, satisfaction, audit };
}

/** When they were asked how it went, and what they gave; their words lie with the interactions. */
function readSatisfaction(
  ctx: Ctx,
  customerId: string,
): Promise<{ conversationId: string; askedAt: Date; answeredAt: Date | null; score: number | null }[]> {
  return ctx.db.$queryRaw`
    SELECT a."conversationId", a."askedAt", a."answeredAt", a.score FROM "SatisfactionAsk" a
    JOIN "Conversation" c ON c.id = a."conversationId"
    WHERE c."customerId" = ${customerId}::uuid AND a.state = 'asked' ORDER BY a."askedAt"`;
}

/** What the audit says of them, their conversations and what they said. */
function readAudit(
  ctx: Ctx,
  customerId: string,
): Promise<{ at: Date; by: string; action: string; subject: string }[]> {
  return ctx.db.$queryRaw`
    WITH theirs AS (
      SELECT 'customer' AS subject, ${customerId} AS id
      UNION ALL SELECT 'conversation', id::text FROM "Conversation" WHERE "customerId" = ${customerId}::uuid
      UNION ALL SELECT unnest(ARRAY['interaction', 'reply']), id::text FROM "Interaction" WHERE "customerId" = ${customerId}::uuid
    )
    SELECT e.at, coalesce(a.role, split_part(e."actorType", ':', 1)) AS by, e.action, e.subject
    FROM theirs t JOIN "AuditEntry" e ON e.subject = t.subject AND e."subjectId" = t.id
    LEFT JOIN "Agent" a ON a.id = e."actorId"
    UNION
    SELECT e.at, coalesce(a.role, split_part(e."actorType", ':', 1)), e.action, e.subject FROM "AuditEntry" e
    LEFT JOIN "Agent" a ON a.id = e."actorId"
    WHERE e.action LIKE 'look.%' AND e."values"->>'customerId' = ${customerId}
    ORDER BY at`;
}
