import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { type AccountRight, mayReply } from "./rules/reply-rights";
import { type HandleOnChannel, routesOf } from "./rules/routes-of";
import type { ReplyRoute } from "./schemas";

interface AccountRow {
  id: string;
  channel: string;
  handle: string;
  connectionState: string;
  plan: string;
  rights: AccountRight[];
}

/**
 * Everywhere this conversation's person can be answered from here, and why not where they can't: each of their
 * handles in each audience of its channel, by the account that would do it. Throws NotFound.
 */
export async function listRoutes(ctx: Ctx, conversationId: string): Promise<ReplyRoute[]> {
  const { customer } = await getVisible(ctx, conversationId);
  const handles = await ctx.db.$queryRaw<HandleOnChannel[]>`
    SELECT h.id AS "handleId", h.channel, h."externalId", h.username, h."displayName", h."acceptsPrivate",
      h."customerId" <> ${customer.id}::uuid AS "isUnverified",
      EXISTS (SELECT 1 FROM "Interaction" i WHERE i."handleId" = h.id AND i."conversationId" = ${conversationId}::uuid
        AND i.direction = 'inbound' AND i.audience = 'public' AND i."deletedAt" IS NULL) AS "hasPublic",
      EXISTS (SELECT 1 FROM "Interaction" i WHERE i."handleId" = h.id AND i.direction = 'inbound'
        AND i.audience = 'private') AS "hasPrivate"
    FROM "Handle" h
    WHERE h."customerId" = ${customer.id}::uuid
      OR h.id IN (SELECT i."handleId" FROM "Interaction" i WHERE i."conversationId" = ${conversationId}::uuid
        AND i.direction = 'inbound' AND i."opensTurn")
    ORDER BY h."createdAt", h.id LIMIT 50`;
  const teamIds = ctx.actor.type === "agent" ? ctx.actor.teamIds : [];
  const accounts = await ctx.db.$queryRaw<AccountRow[]>`
    SELECT a.id, a.channel, a.handle, a."connectionState", a.plan,
      coalesce((SELECT jsonb_agg(jsonb_build_object('mayReply', t."mayReply", 'mayReadPrivate', t."mayReadPrivate"))
        FROM "AccountTeam" t WHERE t."accountId" = a.id AND t."teamId" = ANY(${[...teamIds]}::uuid[])), '[]') AS rights
    FROM "Account" a WHERE a."isActive" ORDER BY a.purpose = 'care' DESC, a."createdAt", a.id`;
  return handles.flatMap((handle) =>
    routesOf(
      handle,
      ctx.traits.get(handle.channel),
      accounts
        .filter(({ channel }) => channel === handle.channel)
        .map(({ rights, ...account }) => ({
          ...account,
          mayReply: (audience: string) => mayReply(ctx.actor, rights, audience),
        })),
    ),
  );
}
