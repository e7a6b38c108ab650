import { requireAgentActor, requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { recordActs } from "../record-acts";
import { requireAssignable } from "../require-assignable";
import { requireVisibleCustomer } from "../require-visible-customer";
import type { TakeOffInput } from "./abuse-schemas";
import { listTakenOff } from "./list-taken-off";

const LEADS = ["lead", "admin"] as const;

/**
 * Takes an agent off a person for good: a lead at once, an agent only oneself, as a wish until a lead grants it. What
 * they had of that person goes back to the queue. Throws NotFound, Forbidden, Conflict `already-taken-off`.
 */
export async function takeOff(
  outer: Ctx,
  customerId: string,
  { agentId, reason }: TakeOffInput,
): Promise<void> {
  const actor = requireAgentActor(outer.actor);
  const who = agentId ?? actor.agentId;
  const isLead = actor.role !== "agent";
  if (!isLead && who !== actor.agentId) throw new Forbidden("forbidden");
  await inTransaction(outer, async (ctx) => {
    await requireVisibleCustomer(ctx, customerId, "to-know");
    await requireAssignable(ctx, who);
    const now = ctx.now();
    const granted = isLead ? { grantedById: actor.agentId, grantedAt: now } : {};
    const { count } = await ctx.db.takenOff.createMany({
      data: [{ id: uuidv7(now, ctx.random), agentId: who, customerId, reason, wishedAt: now, ...granted }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("already-taken-off");
    await audit(ctx, isLead ? "agent.taken-off" : "agent.wishes-off", who, customerId);
    if (isLead) await giveBack(ctx, who, customerId);
  });
}

/** Grants a wish. Leads and admins. Throws NotFound, Conflict `already-settled`. */
export async function grantTakeOff(outer: Ctx, id: string): Promise<void> {
  const { agentId } = requireRole(outer.actor, LEADS);
  await inTransaction(outer, async (ctx) => {
    const row = await ctx.db.takenOff.findUnique({ where: { id } });
    if (!row) throw new NotFound("not-found");
    await requireVisibleCustomer(ctx, row.customerId, "to-know");
    const { count } = await ctx.db.takenOff.updateMany({
      where: { id, grantedAt: null, endedAt: null },
      data: { grantedById: agentId, grantedAt: ctx.now() },
    });
    if (count === 0) throw new Conflict("already-settled");
    await audit(ctx, "agent.taken-off", row.agentId, row.customerId);
    await giveBack(ctx, row.agentId, row.customerId);
  });
}

/** Ends it, or refuses the wish; an agent may take back their own wish. Throws NotFound, Forbidden, Conflict `not-taken-off`. */
export async function endTakeOff(outer: Ctx, id: string): Promise<void> {
  const actor = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const row = await ctx.db.takenOff.findUnique({ where: { id } });
    if (!row || (actor.role === "agent" && row.agentId !== actor.agentId)) throw new NotFound("not-found");
    if (actor.role === "agent" && row.grantedAt) throw new Forbidden("forbidden");
    await requireVisibleCustomer(ctx, row.customerId, "to-know");
    const { count } = await ctx.db.takenOff.updateMany({
      where: { id, endedAt: null },
      data: { endedById: actor.agentId, endedAt: ctx.now() },
    });
    if (count === 0) throw new Conflict("not-taken-off");
    await audit(ctx, "agent.back-on", row.agentId, row.customerId);
  });
}

/** Throws Refused `agent-taken-off` where this agent is off this person. */
export async function refuseTakenOff(ctx: Ctx, agentId: string, customerId: string): Promise<void> {
  if ((await listTakenOff(ctx, [customerId])).has(`${agentId} ${customerId}`))
    throw new Refused("agent-taken-off");
}

async function giveBack(ctx: Ctx, agentId: string, customerId: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation" WHERE "customerId" = ${customerId}::uuid AND "assigneeId" = ${agentId}::uuid
      AND status <> 'resolved' ORDER BY id FOR NO KEY UPDATE`;
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await ctx.db.$executeRaw`UPDATE "Conversation" SET "assigneeId" = NULL, "changeNumber" = "changeNumber" + 1
    WHERE id = ANY(${uuids(ids)})`;
  const values = { from: agentId, to: null, by: "taken-off" };
  await recordActs(
    ctx,
    ids.map((conversationId) => ({ conversationId, kind: "assigned", values })),
  );
}

function audit(ctx: Ctx, action: string, agentId: string, customerId: string): Promise<void> {
  return writeEntry(ctx, { action, subject: "agent", subjectId: agentId, values: { customerId } });
}
