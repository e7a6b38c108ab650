import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor, requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { PageWish } from "../on-call-schemas";
import { advancePage } from "./escalate-pages";
import { insertPage, tellOnce } from "./insert-page";
import { listChains, requireChain } from "./keep-chains";

/** How long each has where the desk has no chain. */
const USUAL_MINUTES = 5;

/**
 * Calls whoever is on call: the first at once, the next when nobody has it in time, then all admins. The same key pages
 * once. Leads, admins and the desk's own tasks. Throws Forbidden, NotFound for a chain or a conversation not seen.
 */
export async function pageOnCall(outer: Ctx, wish: PageWish & { key?: string }): Promise<{ id: string }> {
  const byId = outer.actor.type === "system" ? null : requireRole(outer.actor, ["lead", "admin"]).agentId;
  return inTransaction(outer, async (ctx) => {
    if (wish.conversationId) await requireSeen(ctx, wish.conversationId);
    const chain = wish.chainId ? await requireChain(ctx, wish.chainId) : (await listChains(ctx))[0];
    const { page, isNew } = await insertPage(ctx, {
      kind: "call",
      ...(wish.key ? { key: wish.key } : {}),
      reason: wish.reason,
      chainId: chain?.id ?? null,
      conversationId: wish.conversationId ?? null,
      ackMinutes: chain?.ackMinutes ?? USUAL_MINUTES,
      raisedById: byId,
    });
    if (!isNew) return { id: page.id };
    await advancePage(ctx, page);
    await writeEntry(ctx, {
      action: "page.raised",
      subject: "page",
      subjectId: page.id,
      values: { chainId: page.chainId, conversationId: page.conversationId },
    });
    return { id: page.id };
  });
}

/** A page to oneself by every route, to see that it comes through. Throws Conflict `test-under-way` while one is open. */
export async function pageMyself(outer: Ctx): Promise<{ id: string }> {
  const { agentId } = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR NO KEY UPDATE`;
    const open = await ctx.db.page.count({ where: { kind: "test", state: "open", raisedById: agentId } });
    if (open > 0) throw new Conflict("test-under-way");
    const { page } = await insertPage(ctx, {
      kind: "test",
      reason: "test",
      ackMinutes: USUAL_MINUTES,
      raisedById: agentId,
    });
    await tellOnce(ctx, page, agentId);
    return { id: page.id };
  });
}

async function requireSeen(ctx: Ctx, conversationId: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Conversation" c WHERE c.id = ${conversationId}::uuid AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}`;
  if (rows.length === 0) throw new NotFound("not-found");
}
