import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { previewOf } from "./rules/preview";

interface Newest {
  id: string;
  text: string | null;
  channel: string | null;
  audience: string | null;
  publishedAt: Date | null;
  isInbound: boolean;
}

/** Sets preview, last channel, audience, inbound and number by what is in the conversations after threads have moved. */
export async function summarise(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  const rows = await ctx.db.$queryRaw<Newest[]>`
    SELECT c.id, CASE WHEN n."deletedAt" IS NULL AND n."withheldReason" IS NULL THEN n.text END AS text, n.channel,
      n.audience, n."publishedAt", coalesce(n.direction = 'inbound', false) AS "isInbound"
    FROM "Conversation" c LEFT JOIN LATERAL (SELECT * FROM "Interaction" i WHERE i."conversationId" = c.id
      AND i.direction <> 'internal' ORDER BY i.direction = 'inbound' DESC, i."publishedAt" DESC, i.id DESC LIMIT 1) n ON true
    WHERE c.id = ANY(${uuids(conversationIds)})`;
  const summaries = rows.map(({ text, isInbound, publishedAt, ...row }) => ({
    ...row,
    preview: isInbound ? previewOf(text ?? "") : "",
    lastInboundAt: isInbound ? publishedAt : null,
  }));
  await ctx.db.$executeRaw`
    UPDATE "Conversation" c SET preview = s.preview, "lastInboundAt" = s."lastInboundAt",
      "lastChannel" = coalesce(s.channel, c."lastChannel"), "lastAudience" = coalesce(s.audience, c."lastAudience"),
      "lastInteractionNumber" = greatest(c."lastInteractionNumber", (SELECT max(i.number) FROM "Interaction" i
        WHERE i."conversationId" = c.id AND i.direction <> 'internal'))
    FROM jsonb_to_recordset(${JSON.stringify(summaries)}::jsonb)
      AS s(id uuid, preview text, channel text, audience text, "lastInboundAt" timestamptz)
    WHERE c.id = s.id`;
}
