import { maySee } from "@/lib/agents/rules/may-see";
import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface ListeningAccount {
  id: string;
  channel: string;
  handle: string;
  teamId: string | null;
  plan: string;
  isActive: boolean;
}

/** The account a lead or admin keeps queries for. Throws Forbidden, NotFound: also for one of other teams. */
export async function requireQueryKeeper(ctx: Ctx, accountId: string): Promise<ListeningAccount> {
  if (ctx.actor.type !== "system") requireRole(ctx.actor, ["lead", "admin"]);
  const account = await ctx.db.account.findUnique({
    where: { id: accountId },
    select: { id: true, channel: true, handle: true, teamId: true, plan: true, isActive: true },
  });
  if (!account || !maySee(ctx.actor, account)) throw new NotFound("not-found");
  return account;
}
