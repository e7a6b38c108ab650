import { maySee } from "@/lib/agents/rules/may-see";
import { Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockReply, type ReplyRow } from "./lock-reply";
import { mayReply } from "./rules/reply-rights";

/** A reply that the actor may act on, locked. Throws NotFound when it is missing or not theirs to know of, Forbidden without the right to answer. */
export async function openReply(ctx: Ctx, id: string): Promise<ReplyRow> {
  const reply = await lockReply(ctx, id);
  if (!reply) throw new NotFound("not-found");
  await requireReplyRight(ctx, reply);
  return reply;
}

/** The right to answer what this row belongs to. Throws NotFound, Forbidden `no-reply-right`. */
export async function requireReplyRight(
  ctx: Ctx,
  { id, accountId, audience }: { id: string; accountId: string; audience: string },
): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ teamId: string | null; tags: string[] | null }[]>`
    SELECT c."teamId", c.tags FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId" WHERE i.id = ${id}::uuid`;
  const [row] = rows;
  if (!row || !maySee(ctx.actor, row)) throw new NotFound("not-found");
  const teamIds = ctx.actor.type === "agent" ? [...ctx.actor.teamIds] : [];
  const rights = await ctx.db.accountTeam.findMany({ where: { accountId, teamId: { in: teamIds } } });
  if (!mayReply(ctx.actor, rights, audience)) throw new Forbidden("no-reply-right");
}
