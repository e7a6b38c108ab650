import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

export interface Answered {
  id: string;
  externalId: string;
  handleId: string;
  audience: string;
  mayApiReply: boolean | null;
  deletedAt: Date | null;
}

interface Wanted {
  channel: string;
  audience: string;
  inReplyToId?: string | undefined;
  handleId?: string | undefined;
  /** Only what this customer wrote; others in the conversation are not known to be the same person. */
  customerId: string;
}

/**
 * What a reply answers: the interaction named, or the newest inbound one of that channel and audience. A private
 * answer may go to the writer of a public post; a public one answers only what was public.
 */
export async function findAnswered(
  ctx: Ctx,
  conversationId: string,
  wanted: Wanted,
): Promise<Answered | null> {
  const { channel, audience, inReplyToId, handleId, customerId } = wanted;
  const which = inReplyToId
    ? sql`id = ${inReplyToId}::uuid AND (audience = ${audience} OR ${audience} = 'private')
        AND (direction = 'inbound' OR (direction = 'outbound' AND "externalId" NOT LIKE 'reply:%'))`
    : sql`direction = 'inbound' AND (audience = ${audience} OR ${audience} = 'private') AND "deletedAt" IS NULL`;
  const whose = handleId ? sql`AND "handleId" = ${handleId}::uuid` : sql``;
  const rows = await ctx.db.$queryRaw<Answered[]>`
    SELECT id, "externalId", "handleId", audience, "mayApiReply", "deletedAt" FROM "Interaction"
    WHERE "conversationId" = ${conversationId}::uuid AND channel = ${channel} AND "customerId" = ${customerId}::uuid
      AND ${which} ${whose}
    ORDER BY audience = ${audience} DESC, "publishedAt" DESC, id DESC LIMIT 1`;
  return rows[0] ?? null;
}
