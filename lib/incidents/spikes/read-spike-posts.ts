import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { previewOf } from "@/lib/conversations/rules/preview";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { type SpikeCause, type SpikePost, spikePostSchema } from "../spike-schemas";

type Row = Omit<SpikePost, "publishedAt"> & { publishedAt: Date };

/** Those of these posts that the reader may see: what is private by the rights of its conversation and account. */
export async function readSpikePosts(
  ctx: Ctx,
  cause: SpikeCause,
  postIds: readonly string[],
): Promise<SpikePost[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    ${cause === "query" ? listened(postIds) : stored(ctx, postIds, [...(await listBarredAccounts(ctx))])}`;
  return rows.map((row) =>
    spikePostSchema.parse({
      ...row,
      text: previewOf(row.text),
      publishedAt: row.publishedAt.toISOString(),
    }),
  );
}

function stored(ctx: Ctx, postIds: readonly string[], barred: readonly string[]): Sql {
  return sql`
    SELECT i.id, i."conversationId", i.channel, i.audience, p."displayName" AS customer,
      coalesce(h.username, h."displayName") AS handle, i.text, i."publishedAt", i.reposts, i.likes, i.views, i.url
    FROM "Interaction" i JOIN "Customer" p ON p.id = i."customerId" AND NOT p."isRestricted"
      JOIN "Handle" h ON h.id = i."handleId" LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE i.id = ANY(${uuids(postIds)}) AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
      AND (c.id IS NULL OR ${maySeeSql(ctx.actor, sql`c."teamId"`)})
      AND (i.audience = 'public' OR i."accountId" <> ALL(${uuids(barred)}))
    ORDER BY i.reposts + i.likes DESC, i."publishedAt" DESC, i.id DESC`;
}

function listened(postIds: readonly string[]): Sql {
  return sql`
    SELECT p.id, p."conversationId", p.channel, 'public' AS audience, coalesce(p.author ->> 'displayName', '') AS customer,
      p.author ->> 'username' AS handle, p.text, p."publishedAt", p.reposts, p.likes, p.views, p.url
    FROM "ListenedPost" p WHERE p.id = ANY(${uuids(postIds)})
    ORDER BY p.reposts + p.likes DESC, p."publishedAt" DESC, p.id DESC`;
}
