import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { eraseAbuse } from "./abuse/erase-abuse";
import { erasedKey } from "./erased-key";
import { type Wiped, wipeContent } from "./wipe-content";

interface Row extends Wiped {
  channel: string;
  externalId: string;
  aliases: string[];
}

const AT_ONCE = 300;

/**
 * Erases up to 300 interactions with these handles: their content, and the provider's ids, which become digests that
 * keep the same thing from coming in again. Answers the ids of what it erased; none when it is through. Part of the
 * caller's transaction.
 */
export async function eraseHistory(
  ctx: Ctx,
  { erasureId, handleIds }: { erasureId: string; handleIds: readonly string[] },
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i."conversationId", i.channel, i."externalId",
      ARRAY(SELECT a."externalId" FROM "InteractionAlias" a WHERE a."interactionId" = i.id) AS aliases
    FROM "Interaction" i WHERE i."handleId" = ANY(${uuids(handleIds)}) AND i."withheldReason" IS DISTINCT FROM 'erased'
    ORDER BY i.id LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF i`;
  if (rows.length === 0) return [];
  const keys = rows.flatMap(({ id, channel, externalId, aliases }) =>
    [externalId, ...aliases].map((each) => ({
      interactionId: id,
      channel,
      externalId: each,
      isFirst: each === externalId,
      digest: erasedKey(ctx, channel, each),
    })),
  );
  await ctx.db.erasedKey.createMany({
    data: keys.map(({ digest }) => ({ digest, erasureId })),
    skipDuplicates: true,
  });
  await eraseAbuse(ctx, handleIds);
  await wipeContent(ctx, rows, "erased");
  await ctx.db.$executeRaw`
    WITH k AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
      AS k("interactionId" uuid, channel text, "externalId" text, "isFirst" boolean, digest text)),
    aliases AS (
      UPDATE "InteractionAlias" a SET "externalId" = 'erased:' || k.digest FROM k
      WHERE NOT k."isFirst" AND a.channel = k.channel AND a."externalId" = k."externalId"
    ),
    answers AS (
      UPDATE "Interaction" i SET "inReplyToExternalId" = NULL FROM k
      WHERE i.channel = k.channel AND i."inReplyToExternalId" = k."externalId" AND i."inReplyToId" = k."interactionId"
        AND NOT EXISTS (SELECT 1 FROM k own WHERE own."interactionId" = i.id)
    ),
    calls AS (
      UPDATE "Call" c SET "externalId" = 'erased:' || k.digest, number = NULL FROM k
      WHERE k."isFirst" AND c."interactionId" = k."interactionId"
    )
    UPDATE "Interaction" i SET "externalId" = 'erased:' || k.digest, "inReplyToExternalId" = NULL, url = NULL,
      reposts = 0, likes = 0, views = 0
    FROM k WHERE k."isFirst" AND i.id = k."interactionId"`;
  return rows.map(({ id }) => id);
}
