import { readerRights } from "@/lib/accounts/rules/reader-rights";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findTalk, type Talk } from "@/lib/customers/find-talk";

/**
 * Who speaks in a conversation, and those of its accounts whose lookups and actions the actor's teams may use. Throws
 * NotFound, also for a conversation the actor may not know of.
 */
export async function findUsable(ctx: Ctx, conversationId: string): Promise<Talk> {
  const talk = await findTalk(ctx, conversationId);
  const teams = await ctx.db.accountTeam.findMany({ where: { accountId: { in: talk.accountIds } } });
  const accountIds = talk.accountIds.filter((accountId) => {
    const rights = readerRights(
      ctx.actor,
      teams.filter((each) => each.accountId === accountId),
    );
    return rights.mayReply && rights.mayReadPrivate;
  });
  return { ...talk, accountIds };
}

/** The same for one account. Throws NotFound where it is not among them. */
export async function requireUsable(ctx: Ctx, conversationId: string, accountId: string): Promise<Talk> {
  const talk = await findUsable(ctx, conversationId);
  if (!talk.accountIds.includes(accountId)) throw new NotFound("not-found");
  return talk;
}
