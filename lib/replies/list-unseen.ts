import type { Ctx } from "@/lib/context/ctx";
import { shownText } from "@/lib/conversations/rules/hide-personal";
import type { Unseen } from "./schemas";

interface Row extends Omit<Unseen, "at"> {
  receivedAt: Date;
}

/** The first 20 words of the customer and answers of ours after a number, oldest first; notes and what did not go out left out. */
export async function listUnseen(ctx: Ctx, conversationId: string, seen: number): Promise<Unseen[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i.number, i.direction, i.audience, i.text, i."receivedAt",
      coalesce(CASE WHEN i.direction = 'inbound' THEN coalesce(h."displayName", cu."displayName")
        ELSE coalesce(ag."displayName", ac.handle) END, '') AS "authorName"
    FROM "Interaction" i
    JOIN "Handle" h ON h.id = i."handleId" JOIN "Customer" cu ON cu.id = i."customerId"
    LEFT JOIN "Agent" ag ON ag.id = i."agentId" LEFT JOIN "Account" ac ON ac.id = i."accountId"
    LEFT JOIN "Reply" r ON r.id = i.id
    WHERE i."conversationId" = ${conversationId}::uuid AND i.number > ${seen}
      AND i.direction IN ('inbound', 'outbound') AND i."deletedAt" IS NULL
      AND (r.id IS NULL OR r.state NOT IN ('cancelled', 'refused', 'failed'))
    ORDER BY i.number LIMIT 20`;
  return rows.map(({ receivedAt, ...row }) => ({
    ...row,
    text: shownText(row),
    at: receivedAt.toISOString(),
  }));
}
