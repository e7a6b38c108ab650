import type { Ctx } from "@/lib/context/ctx";
import type { Handle } from "./schemas";

type Row = Omit<Handle, "profileUrl">;

/** What a customer is known by on every channel, with the evidence of the link in force. Checks no right. */
export async function listHandles(ctx: Ctx, customerId: string): Promise<Handle[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT h.id, h.channel, h."externalId", h.username, h."displayName", h.bio, h.followers, h."isVerified",
      h."verifiedType", h."isProtected", h."acceptsPrivate", l.evidence
    FROM "Handle" h LEFT JOIN "Link" l ON l."handleId" = h.id AND l."undoneAt" IS NULL
    WHERE h."customerId" = ${customerId}::uuid ORDER BY h."createdAt", h.id`;
  return rows.map((row) => ({ ...row, profileUrl: profileUrl(ctx, row) }));
}

function profileUrl(ctx: Ctx, { channel, username }: Row): string | null {
  const pattern = ctx.traits.get(channel)?.profileUrl;
  return pattern && username ? pattern.replace("{username}", encodeURIComponent(username)) : null;
}
