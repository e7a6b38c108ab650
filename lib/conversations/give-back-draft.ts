import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Draft } from "./schemas";

/**
 * Lays a text back into its writer's draft, also where the matter has been joined into another meanwhile. What they
 * have begun since stays, below it, and what of the two was not public keeps the draft from being so. Part of the caller's transaction.
 */
export async function giveBackDraft(
  ctx: Ctx,
  { conversationId, agentId }: { conversationId: string; agentId: string },
  draft: Draft,
): Promise<void> {
  const { mode, text, attachmentIds, inReplyToId, subject = null, cc = [] } = draft;
  await ctx.db.$executeRaw`
    INSERT INTO "Draft" ("agentId", "conversationId", mode, text, "attachmentIds", "inReplyToId", subject, cc, "savedAt")
    SELECT ${agentId}::uuid, coalesce(c."joinedIntoId", c.id), ${mode}, ${text}, ${uuids(attachmentIds)},
      ${inReplyToId}::uuid, ${subject}, ${cc}::text[], ${ctx.now()}::timestamptz
    FROM "Conversation" c WHERE c.id = ${conversationId}::uuid
    ON CONFLICT ("agentId", "conversationId") DO UPDATE SET
      mode = CASE WHEN excluded.mode = 'public' AND "Draft".text <> '' THEN "Draft".mode ELSE excluded.mode END,
      text = CASE WHEN btrim("Draft".text) IN ('', btrim(excluded.text)) THEN excluded.text
        ELSE excluded.text || E'\\n\\n' || "Draft".text END,
      "attachmentIds" = ARRAY(SELECT DISTINCT unnest(excluded."attachmentIds" || "Draft"."attachmentIds") LIMIT 10),
      "inReplyToId" = excluded."inReplyToId", subject = excluded.subject, cc = excluded.cc, "savedAt" = excluded."savedAt"`;
}
