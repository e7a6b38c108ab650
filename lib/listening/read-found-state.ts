import type { Inbound } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";

interface Known {
  interactionId: string;
  conversationId: string | null;
  version: number;
}

interface Asked {
  inbound: Inbound;
}

/** What the desk holds of found posts: the interactions they are, their authors' threads with us, and who we are. */
export async function readFoundState(ctx: Ctx, found: readonly Asked[]) {
  const ids = found.flatMap(({ inbound: { channel, externalId, aliases } }) =>
    [externalId, ...aliases].map((id) => ({ channel, externalId: id })),
  );
  const threads = found.flatMap(({ inbound: { channel, place, customer } }) =>
    customer ? [{ channel, place, author: customer.externalId }] : [],
  );
  const known = await ctx.db.$queryRaw<(Known & { channel: string; asked: string })[]>`
    WITH asked AS (SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) AS a(channel text, "externalId" text)),
    found AS (
      SELECT a."externalId" AS asked, i.id FROM asked a
        JOIN "Interaction" i ON i.channel = a.channel AND i."externalId" = a."externalId"
      UNION
      SELECT a."externalId", l."interactionId" FROM asked a
        JOIN "InteractionAlias" l ON l.channel = a.channel AND l."externalId" = a."externalId")
    SELECT f.asked, i.channel, i.id AS "interactionId", i."conversationId", i.version
    FROM found f JOIN "Interaction" i ON i.id = f.id`;
  const held = await ctx.db.$queryRaw<
    { channel: string; place: string; author: string; conversationId: string }[]
  >`SELECT t.channel, t.place, h."externalId" AS author, t."conversationId"
    FROM jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) AS a(channel text, place text, author text)
      JOIN "Handle" h ON h.channel = a.channel AND h."externalId" = a.author
      JOIN "Thread" t ON t.channel = a.channel AND t.place = a.place AND t."handleId" = h.id
    WHERE t."conversationId" IS NOT NULL`;
  const own = await ctx.db.account.findMany({
    where: { channel: { in: [...new Set(found.map(({ inbound }) => inbound.channel))] }, isActive: true },
    select: { externalId: true, handle: true, connectionState: true },
  });
  const byId = new Map(known.map((each) => [`${each.channel} ${each.asked}`, each]));
  const byThread = new Map(
    held.map((each) => [`${each.channel} ${each.author} ${each.place}`, each.conversationId]),
  );
  return {
    knownOf: ({ inbound: { channel, externalId, aliases } }: Asked): Known | null => {
      for (const id of [externalId, ...aliases]) {
        const hit = byId.get(`${channel} ${id}`);
        if (hit) return hit;
      }
      return null;
    },
    threadOf: ({ inbound: { channel, place, customer } }: Asked): string | null =>
      byThread.get(`${channel} ${customer?.externalId} ${place}`) ?? null,
    ownIds: new Set(own.flatMap(({ externalId }) => externalId ?? [])),
    /** Whoever is named there comes in by itself. */
    handles: own.flatMap(({ handle, connectionState }) => (connectionState === "connected" ? [handle] : [])),
  };
}
