import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { uuids } from "@/lib/db/sql";
import { readOffers } from "./read-offers";
import { type Spoken, spokenSchema } from "./statement-schemas";

const MOST_OUTDATED = 20;
interface Row {
  incidentId: string;
  texts: { approvedAt: string }[];
  outdated: { approvedAt: string; withdrawnAt: string }[];
}

/** JSON of the database writes the offset of its session. */
const instant = (written: string) => new Date(written).toISOString();

/** What holds for answers about these incidents, in their order of opening: approved texts, those taken back, phrases, offers. */
export async function listSpoken(ctx: Ctx, incidentIds: readonly string[]): Promise<Spoken[]> {
  if (incidentIds.length === 0) return [];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT n.id AS "incidentId", n.title,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'language', s.language, 'use', s.use, 'text', s.text,
          'approvedAt', s."approvedAt") ORDER BY s.language, s.use)
        FROM "IncidentStatement" s WHERE s."incidentId" = n.id AND s.state = 'approved'), '[]') AS texts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'text', o.text, 'approvedAt', o."approvedAt",
          'withdrawnAt', o."withdrawnAt") ORDER BY o."withdrawnAt" DESC)
        FROM (SELECT * FROM "IncidentStatement" w WHERE w."incidentId" = n.id AND w.state = 'withdrawn'
            AND w."approvedAt" IS NOT NULL ORDER BY w."withdrawnAt" DESC LIMIT ${MOST_OUTDATED}) o
        WHERE NOT EXISTS (SELECT FROM "IncidentStatement" s WHERE s."incidentId" = n.id AND s.state = 'approved'
          AND s.text = o.text)), '[]') AS outdated,
      coalesce((SELECT jsonb_agg(jsonb_build_object('language', p.language, 'phrase', p.phrase)
          ORDER BY p.language, p.phrase)
        FROM "IncidentPhrase" p WHERE p."incidentId" = n.id AND p."removedAt" IS NULL), '[]') AS phrases
    FROM "Incident" n WHERE n.id = ANY(${uuids(incidentIds)}) ORDER BY n."startAt", n.id`;
  const now = ctx.now();
  const offers = (await readOffers(ctx, incidentIds)).filter(({ untilAt }) => untilAt > now);
  return rows.map(({ texts, outdated, ...row }) =>
    spokenSchema.parse({
      ...row,
      offers: offers.filter(({ incidentId }) => incidentId === row.incidentId),
      texts: texts.map((each) => ({ ...each, approvedAt: instant(each.approvedAt) })),
      outdated: outdated.map((each) => ({
        ...each,
        approvedAt: instant(each.approvedAt),
        withdrawnAt: instant(each.withdrawnAt),
      })),
    }),
  );
}

/**
 * What holds for an answer in this conversation: of the open incidents it belongs to, and of those that name one of its
 * accounts. For who may see the conversation. Throws NotFound.
 */
export async function listSpokenOf(ctx: Ctx, conversationId: string): Promise<Spoken[]> {
  await requireVisible(ctx, conversationId);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM "Incident" n WHERE n.state = 'open' AND (
      EXISTS (SELECT FROM "Interaction" i JOIN "IncidentPart" p ON p."interactionId" = i.id
        WHERE i."conversationId" = ${conversationId}::uuid AND p."incidentId" = n.id AND p."leftAt" IS NULL)
      OR EXISTS (SELECT FROM "Conversation" c JOIN "Handle" h ON h."customerId" = c."customerId"
        JOIN "Affected" a ON a."handleId" = h.id WHERE c.id = ${conversationId}::uuid AND a."incidentId" = n.id)
      OR EXISTS (SELECT FROM "Interaction" i JOIN "InteractionAccount" u ON u."interactionId" = i.id
        WHERE i."conversationId" = ${conversationId}::uuid AND u."accountId" = ANY(n."accountIds")))`;
  return listSpoken(
    ctx,
    rows.map(({ id }) => id),
  );
}
