import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred } from "@/lib/agents/rules/may-see";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { uuids } from "@/lib/db/sql";

interface Row {
  id: string;
  text: string;
  name: string;
  audience: string;
  accountId: string | null;
  publishedAt: Date;
}

/**
 * Chosen messages of a conversation as quotes of a mail, oldest first. Notes are never among them. Throws NotFound
 * `excerpt-missing` for one that is not there, or not for the reader.
 */
export async function quoteChosen(
  ctx: Ctx,
  conversationId: string,
  interactionIds: readonly string[],
): Promise<string[]> {
  if (interactionIds.length === 0) return [];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i.text, i.audience, i."accountId", i."publishedAt",
      CASE WHEN i.direction = 'inbound' THEN coalesce(h."displayName", cu."displayName") ELSE coalesce(ac."displayName", '') END AS name
    FROM "Interaction" i JOIN "Handle" h ON h.id = i."handleId" JOIN "Customer" cu ON cu.id = i."customerId"
      LEFT JOIN "Account" ac ON ac.id = i."accountId"
    WHERE i.id = ANY(${uuids(interactionIds)}) AND i."conversationId" = ${conversationId}::uuid
      AND i.kind <> 'note' AND i.direction <> 'internal' AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
    ORDER BY i."publishedAt", i.id`;
  const barred = await listBarredAccounts(ctx);
  const readable = rows.filter((row) => !isBarred(barred, row));
  if (readable.length !== new Set(interactionIds).size) throw new NotFound("excerpt-missing");
  return readable.map(({ name, text, publishedAt }) => {
    const at = `${publishedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const lines = maskCards(text)
      .split("\n")
      .map((line) => `> ${line}`);
    return [`${name}, ${at}:`, ...lines].join("\n");
  });
}
