import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { reopen } from "../reopen";
import { requireVisibleCustomer } from "../require-visible-customer";
import { resolve } from "../resolve";
import type { MuteInput } from "./abuse-schemas";

/**
 * Hears a person no more, until an instant or for good: what they have open is put away with the reason, and what they
 * write from now on is kept, opens no turn and stands in no queue. Throws NotFound, Conflict `already-muted`, Refused
 * `mute-past`, and `safety-needs-second` where somebody may be in danger.
 */
export async function muteCustomer(
  outer: Ctx,
  customerId: string,
  { reason, until }: MuteInput,
): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  const end = until ? new Date(until) : null;
  if (end && end <= outer.now()) throw new Refused("mute-past");
  await inTransaction(outer, async (ctx) => {
    await requireVisibleCustomer(ctx, customerId);
    await endPassed(ctx, customerId);
    const id = uuidv7(ctx.now(), ctx.random);
    const { count } = await ctx.db.mutedCustomer.createMany({
      data: [{ id, customerId, reason, until: end, mutedById: agentId, mutedAt: ctx.now(), closedIds: [] }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("already-muted");
    const open = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Conversation" c WHERE c."customerId" = ${customerId}::uuid AND c.status <> 'resolved'
        AND c."joinedIntoId" IS NULL AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)} ORDER BY id`;
    for (const each of open) await resolve(ctx, each.id, reason.slice(0, 200));
    await ctx.db.mutedCustomer.update({ where: { id }, data: { closedIds: open.map((each) => each.id) } });
    const values = { closed: open.length, until: end?.toISOString() ?? null };
    await writeEntry(ctx, { action: "customer.muted", subject: "customer", subjectId: customerId, values });
  });
}

/** Hears them again: what was put away with the mute opens again, with its clock. Throws NotFound, Conflict `not-muted`. */
export async function unmuteCustomer(outer: Ctx, customerId: string): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    await requireVisibleCustomer(ctx, customerId);
    const [muted] = await ctx.db.mutedCustomer.updateManyAndReturn({
      where: { customerId, endedAt: null },
      data: { endedAt: ctx.now(), endedById: agentId },
    });
    if (!muted) throw new Conflict("not-muted");
    const shut = await ctx.db.conversation.findMany({
      where: { id: { in: muted.closedIds }, status: "resolved", joinedIntoId: null },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id } of shut) await reopen(ctx, id);
    await writeEntry(ctx, {
      action: "customer.unmuted",
      subject: "customer",
      subjectId: customerId,
      values: { opened: shut.length },
    });
  });
}

/** A mute whose time is over ends by itself; what it put away stays put away. Answers how many ended. For the worker. */
export async function endMutes(ctx: Ctx): Promise<number> {
  return endPassed(ctx, null);
}

async function endPassed(ctx: Ctx, customerId: string | null): Promise<number> {
  const { count } = await ctx.db.mutedCustomer.updateMany({
    where: { endedAt: null, until: { lte: ctx.now() }, ...(customerId ? { customerId } : {}) },
    data: { endedAt: ctx.now() },
  });
  return count;
}
