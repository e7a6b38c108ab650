import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";
import { mayReply } from "./rules/reply-rights";

/**
 * Orders a handle of a person to be blocked at its provider by every account of ours they wrote to that the actor may
 * answer from, or let in again; the worker does it. Answers how many accounts. Throws NotFound, Forbidden
 * `no-reply-right`, Refused `no-blocking` where the provider lets nobody block.
 */
export async function blockPerson(
  outer: Ctx,
  handleId: string,
  order: { blocked: boolean; reason: string },
): Promise<number> {
  const { agentId } = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const handle = await ctx.db.handle.findUnique({ where: { id: handleId } });
    if (!handle) throw new NotFound("not-found");
    await requireVisibleCustomer(ctx, handle.customerId);
    if (!ctx.traits.get(handle.channel)?.canBlock) throw new Refused("no-blocking");
    const accountIds = await accountsOf(ctx, handleId);
    if (accountIds.length === 0) throw new Forbidden("no-reply-right");
    const now = ctx.now();
    const wanted = {
      ...order,
      agentId,
      state: "waiting",
      code: null,
      orderedAt: now,
      nextTryAt: now,
    };
    for (const accountId of accountIds)
      await ctx.db.blockOrder.upsert({
        where: { handleId_accountId: { handleId, accountId } },
        create: { handleId, accountId, ...wanted },
        update: wanted,
      });
    await writeEntry(ctx, {
      action: order.blocked ? "handle.block-ordered" : "handle.unblock-ordered",
      subject: "handle",
      subjectId: handleId,
      values: { accounts: accountIds.length },
    });
    ctx.bell.ring("outbox");
    return accountIds.length;
  });
}

/** Those the person wrote to, that the actor may answer from. */
async function accountsOf(ctx: Ctx, handleId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ accountId: string }[]>`
    SELECT DISTINCT a."accountId" FROM "Interaction" i JOIN "InteractionAccount" a ON a."interactionId" = i.id
    JOIN "Account" ac ON ac.id = a."accountId" AND ac."isActive"
    WHERE i."handleId" = ${handleId}::uuid AND i.direction = 'inbound' ORDER BY 1`;
  const teamIds = ctx.actor.type === "agent" ? [...ctx.actor.teamIds] : [];
  const able: string[] = [];
  for (const { accountId } of rows) {
    const rights = await ctx.db.accountTeam.findMany({ where: { accountId, teamId: { in: teamIds } } });
    if (mayReply(ctx.actor, rights, "public")) able.push(accountId);
  }
  return able;
}
