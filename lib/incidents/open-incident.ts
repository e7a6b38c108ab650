import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { foreseeIncident } from "./foresee-incident";
import type { Incident, OpenIncident } from "./incident-schemas";
import { getIncident } from "./list-incidents";
import { findQuery, takeFinds, takePosts } from "./parts/take-first";
import { requireAccounts, requireKeeper } from "./require-parts";
import { draftStatement } from "./statements/draft-statement";

/**
 * Opens an incident: of a spike with its posts and its account, which is seen to by it, and the forecast knows of more to
 * come; of a listening query, whose finds join. Leads, admins, and programs by their scope. Throws NotFound for what is
 * named and not there, Conflict `spike-has-incident`, Invalid `end-before-start`.
 */
export async function openIncident(outer: Ctx, wish: OpenIncident): Promise<Incident> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const spike = wish.spikeId ? await lockSpike(ctx, wish.spikeId) : null;
    const query = wish.queryId ? await findQuery(ctx, wish.queryId) : null;
    const accountId = spike?.accountId ?? query?.accountId;
    const accountIds = wish.accountIds ?? (accountId ? [accountId] : []);
    await requireAccounts(ctx, accountIds);
    await requireKeeper(ctx, wish);
    const startAt = wish.startAt ? new Date(wish.startAt) : (spike?.startedAt ?? query?.since ?? now);
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
        knows: wish.knows ?? "",
        area: wish.area ?? "",
        ownerId: wish.ownerId === undefined ? byId : wish.ownerId,
        macroId: wish.macroId ?? null,
        createdById: byId,
        createdAt: now,
      },
    });
    if (wish.statement) await draftStatement(ctx, id, wish.statement);
    if (spike) {
      await ctx.db.spike.update({
        where: { id: spike.id },
        data: { state: "incident", incidentId: id, reason: null, settledById: byId, settledAt: now },
      });
      await recordChanges(ctx, [{ kind: "spike.raised", values: { spikeId: spike.id, state: "incident" } }]);
      await foreseeIncident(ctx, { id, title: wish.title, endAt, factor: spike.peak });
      await takePosts(ctx, id, spike);
    }
    const queryId = query?.id ?? (spike?.cause === "query" ? spike.subjectId : null);
    if (queryId) await takeFinds(ctx, { id, startAt }, queryId);
    await writeEntry(ctx, {
      action: "incident.opened",
      subject: "incident",
      subjectId: id,
      values: { spikeId: spike?.id ?? null, ...(query ? { queryId: query.id } : {}) },
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
