import { hashKey } from "@/lib/agents/key-hash";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** A new address of the acting agent's calendar; the one before stops working. The secret is handed out here alone. */
export async function openFeed(outer: Ctx): Promise<{ secret: string }> {
  const { agentId } = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR NO KEY UPDATE`;
    await ctx.db.calendarFeed.updateMany({ where: { agentId, revokedAt: null }, data: { revokedAt: now } });
    const secret = Buffer.from(ctx.random(32)).toString("base64url");
    const id = uuidv7(now, ctx.random);
    await ctx.db.calendarFeed.create({ data: { id, agentId, secretHash: hashKey(secret), createdAt: now } });
    await writeEntry(ctx, { action: "calendar.opened", subject: "agent", subjectId: agentId });
    return { secret };
  });
}

/** Ends an agent's calendar: their own, or anybody's by an admin. Throws Forbidden, NotFound when there is none. */
export async function revokeFeed(outer: Ctx, agentId: string): Promise<void> {
  const actor = requireAgentActor(outer.actor);
  if (actor.agentId !== agentId && actor.role !== "admin") throw new Forbidden("forbidden");
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.calendarFeed.updateMany({
      where: { agentId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "calendar.revoked", subject: "agent", subjectId: agentId });
  });
}
