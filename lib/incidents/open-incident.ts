import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { foreseeIncident } from "./foresee-incident";
import type { Incident, OpenIncident } from "./incident-schemas";
import { getIncident } from "./list-incidents";

/**
 * Opens an incident, of a spike with its posts and its account where one is named: the spike is seen to by it, and the
 * forecast knows of more to come. Leads, admins, and programs by their scope. Throws NotFound for a spike or account
 * that is not there, Conflict `spike-has-incident`, Invalid `end-before-start`.
 */
export async function openIncident(outer: Ctx, wish: OpenIncident): Promise<Incident> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const spike = wish.spikeId ? await lockSpike(ctx, wish.spikeId) : null;
    const accountIds = wish.accountIds ?? (spike?.accountId ? [spike.accountId] : []);
    await requireAccounts(ctx, accountIds);
    const startAt = wish.startAt ? new Date(wish.startAt) : (spike?.startedAt ?? now);
    const endAt = wish.endAt ? new Date(wish.endAt) : null;
    if (endAt && endAt < startAt) throw new Invalid("end-before-start");
    const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    await ctx.db.incident.create({
      data: {
        id,
        title: wish.title,
        statement: wish.statement ?? {},
        startAt,
        endAt,
        accountIds,
        postIds: spike?.postIds ?? [],
        createdById: byId,
        createdAt: now,
      },
    });
    if (spike) {
      await ctx.db.spike.update({
        where: { id: spike.id },
        data: { state: "incident", incidentId: id, reason: null, settledById: byId, settledAt: now },
      });
      await recordChanges(ctx, [{ kind: "spike.raised", values: { spikeId: spike.id, state: "incident" } }]);
      await foreseeIncident(ctx, { id, title: wish.title, endAt, factor: spike.peak });
    }
    await writeEntry(ctx, {
      action: "incident.opened",
      subject: "incident",
      subjectId: id,
      values: { spikeId: spike?.id ?? null },
    });
    return getIncident(ctx, id);
  });
}

async function lockSpike(ctx: Ctx, id: string) {
  await ctx.db.$queryRaw`SELECT FROM "Spike" WHERE id = ${id}::uuid FOR UPDATE`;
  const spike = await ctx.db.spike.findUnique({ where: { id } });
  if (!spike) throw new NotFound("not-found");
  if (spike.incidentId !== null) throw new Conflict("spike-has-incident");
  return spike;
}

/** Each of them is an account of the desk. Throws NotFound. */
export async function requireAccounts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await ctx.db.account.count({ where: { id: { in: wanted } } });
  if (found < wanted.length) throw new NotFound("not-found");
}
