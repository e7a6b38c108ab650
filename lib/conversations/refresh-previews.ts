import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { previewOf } from "./rules/preview";

/** Sets the preview of each conversation to its newest inbound text still there. */
export async function refreshPreviews(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length === 0) return;
  const newest = await ctx.db.$queryRaw<{ id: string; text: string | null }[]>`
    SELECT c.id, (SELECT i.text FROM "Interaction" i WHERE i."conversationId" = c.id AND i.direction = 'inbound'
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) AS text
    FROM "Conversation" c WHERE c.id = ANY(${uuids(conversationIds)})`;
  const rows = newest.map(({ id, text }) => ({ id, preview: previewOf(text ?? "") }));
  await ctx.db.$executeRaw`UPDATE "Conversation" c SET preview = p.preview
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(id uuid, preview text) WHERE c.id = p.id`;
}
