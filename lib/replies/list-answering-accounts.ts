import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { AccountRight } from "./rules/reply-rights";

export interface AnsweringAccountRow {
  id: string;
  handle: string;
  plan: string;
  isActive: boolean;
  connectionState: string;
  signatureSymbol: string;
  signatureKind: string;
  /** What is answered came in through it. */
  isSummoned: boolean;
  /** What the actor's teams may do with it. */
  rights: AccountRight[];
}

/** The active accounts of a channel, best first: who talks with this person privately, who was summoned, care before brand. */
export async function listAnsweringAccounts(
  ctx: Ctx,
  wanted: { channel: string; audience: string; handleId: string; answeredId: string | null },
): Promise<AnsweringAccountRow[]> {
  const { channel, audience, handleId, answeredId } = wanted;
  const teamIds = ctx.actor.type === "agent" ? ctx.actor.teamIds : [];
  return ctx.db.$queryRaw<AnsweringAccountRow[]>`
    SELECT a.id, a.handle, a.plan, a."isActive", a."connectionState", a."signatureSymbol", a."signatureKind",
      s.summoned AS "isSummoned",
      coalesce((SELECT jsonb_agg(jsonb_build_object('mayReply', t."mayReply", 'mayReadPrivate', t."mayReadPrivate"))
        FROM "AccountTeam" t WHERE t."accountId" = a.id AND t."teamId" = ANY(${uuids(teamIds)})), '[]') AS rights
    FROM "Account" a
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM "InteractionAccount" ia
      WHERE ia."interactionId" = ${answeredId}::uuid AND ia."accountId" = a.id) AS summoned) s
    LEFT JOIN LATERAL (SELECT max(i."publishedAt") AS at FROM "Interaction" i
      WHERE ${audience} = 'private' AND i."handleId" = ${handleId}::uuid AND i.audience = 'private' AND i."accountId" = a.id) talk ON true
    WHERE a.channel = ${channel} AND a."isActive"
    ORDER BY talk.at DESC NULLS LAST, s.summoned DESC, a.purpose = 'care' DESC, a."createdAt", a.id`;
}
