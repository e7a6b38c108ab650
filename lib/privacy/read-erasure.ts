import type { Ctx } from "@/lib/context/ctx";
import { heldSql } from "@/lib/conversations/held-sql";
import { sql } from "@/lib/db/sql";
import type { ErasurePreview } from "./schemas";

interface Row extends Omit<ErasurePreview, "refusal"> {
  isErased: boolean;
  isHeld: boolean;
  isLeaving: boolean;
}

/** What the desk holds of a person, and what stands in the way of erasing it. Null for nobody. */
export async function readErasure(ctx: Ctx, customerId: string): Promise<ErasurePreview | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    WITH handles AS (SELECT id FROM "Handle" WHERE "customerId" = ${customerId}::uuid),
    said AS (SELECT id, "conversationId" FROM "Interaction" WHERE "handleId" IN (SELECT id FROM handles)
      AND "withheldReason" IS DISTINCT FROM 'erased'),
    places AS (SELECT DISTINCT "conversationId" AS id FROM said WHERE "conversationId" IS NOT NULL)
    SELECT cu."displayName", cu."erasedAt" IS NOT NULL AS "isErased",
      (SELECT count(*)::int FROM said) AS interactions,
      (SELECT count(*)::int FROM "Attachment" WHERE "interactionId" IN (SELECT id FROM said) AND key IS NOT NULL) AS files,
      (SELECT count(*)::int FROM places) AS conversations,
      (SELECT count(*)::int FROM "Conversation" WHERE id IN (SELECT id FROM places) AND status <> 'resolved') AS "openConversations",
      (SELECT count(*)::int FROM handles) AS handles,
      (SELECT count(*)::int FROM "CustomerFact" WHERE "customerId" = cu.id) AS facts,
      (SELECT count(*)::int FROM "Draft" WHERE "conversationId" IN (SELECT id FROM places)) AS drafts,
      EXISTS (SELECT 1 FROM "Reply" WHERE "conversationId" IN (SELECT id FROM places)
        AND state IN ('queued', 'sending', 'unconfirmed')) AS "isLeaving",
      (${heldSql(sql`NULL::uuid`, sql`cu.id`)} OR EXISTS (SELECT 1 FROM places WHERE
        ${heldSql(sql`places.id`, sql`NULL::uuid`)})) AS "isHeld"
    FROM "Customer" cu WHERE cu.id = ${customerId}::uuid`;
  if (!row) return null;
  const { isErased, isHeld, isLeaving, ...counts } = row;
  const refusal = isErased ? "erased" : isHeld ? "held" : isLeaving ? "reply-under-way" : null;
  return { ...counts, refusal };
}
