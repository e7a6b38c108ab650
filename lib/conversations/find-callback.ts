import { maySee } from "@/lib/agents/rules/may-see";
import { Conflict, NotFound } from "@/lib/base/errors";
import type { Author } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";

export interface OpenCallback {
  id: string;
  conversationId: string | null;
  /** Whom we promised it. */
  author: Author;
}

interface Row {
  id: string;
  endedAt: Date | null;
  conversationId: string | null;
  teamId: string | null;
  externalId: string;
  username: string | null;
}

/** A call we owe. Throws NotFound when the actor may not know of it, Conflict `callback-over` when it is done. */
export async function findCallback(ctx: Ctx, id: string): Promise<OpenCallback> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT b.id, b."endedAt", i."conversationId", coalesce(c."teamId", a."teamId") AS "teamId", h."externalId", h.username
    FROM "Callback" b JOIN "Interaction" i ON i.id = b."interactionId" JOIN "Handle" h ON h.id = i."handleId"
    JOIN "Account" a ON a.id = b."accountId" LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE b.id = ${id}::uuid`;
  const [row] = rows;
  if (!row || !maySee(ctx.actor, row)) throw new NotFound("not-found");
  if (row.endedAt) throw new Conflict("callback-over");
  const { externalId, username, conversationId } = row;
  return { id, conversationId, author: { externalId, ...(username ? { username } : {}) } };
}
