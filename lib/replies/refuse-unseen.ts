import { Conflict } from "@/lib/base/errors";
import { secondsBetween } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { shownText } from "@/lib/conversations/rules/hide-personal";
import type { Unseen } from "./schemas";

interface Row {
  id: string;
  number: number;
  direction: "inbound" | "outbound";
  audience: "public" | "private";
  text: string;
  authorName: string;
  receivedAt: Date;
}

/**
 * Refuses a reply whose writer has not seen the newest words of the customer or an answer of ours: Conflict
 * `changed`, with them as details. Notes, assignment, tags and presence never refuse; nor does what did not go out.
 * The conversation is locked by the caller.
 */
export async function refuseUnseen(
  ctx: Ctx,
  conversationId: string,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
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
  const newest = rows.at(-1);
  if (!newest) return;
  const unseen: Unseen[] = rows.map(({ receivedAt, ...row }) => ({
    ...row,
    text: shownText(row),
    at: receivedAt.toISOString(),
  }));
  const values = {
    who: newest.direction,
    name: newest.authorName,
    seconds: secondsBetween(newest.receivedAt, ctx.now()),
  };
  throw new Conflict("changed", values, { unseen, lastInteractionNumber: newest.number });
}
