import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { isOwedSql } from "../promise-sql";
import { type Leaving, placeOnSheet } from "../rules/handover-groups";
import type { HandoverGroup } from "../rules/handover-words";

interface Row extends Leaving {
  conversationId: string;
  customerName: string;
  channel: string;
  accountHandle: string | null;
  reasons: string[];
}

export interface NewLine {
  id: string;
  conversationId: string;
  group: HandoverGroup;
  also: HandoverGroup[];
  customerName: string;
  channel: string;
  accountHandle: string | null;
  reasons: string[];
  dueAt: Date | null;
}

/**
 * What somebody leaves to a watch that ends then: their conversations, and what nobody has where they have typed an
 * answer; not what they keep on purpose, nor what stands open on another sheet of theirs.
 */
export async function readLeaving(
  ctx: Ctx,
  { agentId, watchEndsAt, exceptSheetId }: { agentId: string; watchEndsAt: Date; exceptSheetId?: string },
): Promise<NewLine[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id AS "conversationId", c.status, c.rank, c."dueAt", c."turnStartedAt", c."snoozedUntil", c."lastChannel" AS channel,
      cu."displayName" AS "customerName", a.handle AS "accountHandle", d."savedAt" AS "draftAt",
      (SELECT min(b."dueAt") FROM "Callback" b JOIN "Interaction" i ON i.id = b."interactionId"
        WHERE i."conversationId" = c.id AND b."endedAt" IS NULL) AS "callbackAt",
      (SELECT min(p."dueAt") FROM "Thread" t JOIN "GivenPromise" p ON p."threadId" = t.id
        WHERE t."conversationId" = c.id AND ${isOwedSql}) AS "promiseAt",
      ARRAY(SELECT r.name FROM "ContactReason" r WHERE r.id = ANY(c."reasonIds") ORDER BY r.name) AS reasons
    FROM "Conversation" c JOIN "Customer" cu ON cu.id = c."customerId" LEFT JOIN "Account" a ON a.id = c."accountId"
    LEFT JOIN "Draft" d ON d."conversationId" = c.id AND d."agentId" = ${agentId}::uuid AND btrim(d.text) <> ''
    WHERE c.id IN (
        SELECT id FROM "Conversation" WHERE "assigneeId" = ${agentId}::uuid AND status IN ('open', 'waiting', 'snoozed')
        UNION SELECT "conversationId" FROM "Draft" WHERE "agentId" = ${agentId}::uuid)
      AND (c."assigneeId" = ${agentId}::uuid OR c."assigneeId" IS NULL) AND c."joinedIntoId" IS NULL
      AND NOT EXISTS (SELECT FROM "KeptConversation" k WHERE k."conversationId" = c.id AND k."agentId" = ${agentId}::uuid
        AND k.until > ${ctx.now()}::timestamptz)
      AND NOT EXISTS (SELECT FROM "HandoverLine" l JOIN "Handover" h ON h.id = l."handoverId"
        WHERE l."conversationId" = c.id AND h."fromAgentId" = ${agentId}::uuid AND l.state = 'pending'
          AND h.id IS DISTINCT FROM ${exceptSheetId ?? null}::uuid)`;
  return rows.flatMap((row): NewLine[] => {
    const placed = placeOnSheet(row, watchEndsAt);
    const { conversationId, customerName, channel, accountHandle, reasons } = row;
    const what = { conversationId, customerName, channel, accountHandle, reasons };
    return placed ? [{ id: uuidv7(ctx.now(), ctx.random), ...what, ...placed }] : [];
  });
}
