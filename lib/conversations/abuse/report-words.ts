import { requireAgentActor, requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisibleInteraction } from "../get-visible-interaction";
import type { ReportWords, WordReport } from "./abuse-schemas";

/** Names whom such words are reported to; null nobody. Admins. Throws Refused `contact-unfit`. */
export async function setAbuseContact(outer: Ctx, contactId: string | null): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const fit = { isActive: true, role: { in: ["lead", "admin"] } };
    if (contactId && (await ctx.db.agent.count({ where: { id: contactId, ...fit } })) === 0)
      throw new Refused("contact-unfit");
    const row = { contactId, changedById: agentId, changedAt: ctx.now() };
    await ctx.db.abuseSetting.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
    await writeEntry(ctx, { action: "abuse.contact-named", subject: "agent", subjectId: contactId });
  });
}

/**
 * Reports words of a customer or of a colleague to the person named for it, who alone reads it besides admins and is
 * written to by mail. Throws NotFound, Refused `no-abuse-contact` or `report-names-nothing`.
 */
export async function reportWords(outer: Ctx, wish: ReportWords): Promise<{ id: string }> {
  const { agentId } = requireAgentActor(outer.actor);
  const interactionId = wish.interactionId ?? null;
  const colleagueId = wish.about === "colleague" ? (wish.colleagueId ?? null) : null;
  if (wish.about === "customer" ? !interactionId : !colleagueId && !interactionId)
    throw new Refused("report-names-nothing");
  if (interactionId) await getVisibleInteraction(outer, interactionId);
  return inTransaction(outer, async (ctx) => {
    if (colleagueId && (await ctx.db.agent.count({ where: { id: colleagueId } })) === 0)
      throw new NotFound("not-found");
    const setting = await ctx.db.abuseSetting.findUnique({ where: { id: 1 } });
    if (!setting?.contactId) throw new Refused("no-abuse-contact");
    const id = uuidv7(ctx.now(), ctx.random);
    const { about, reason } = wish;
    const row = {
      id,
      about,
      interactionId,
      colleagueId,
      reason,
      reportedById: agentId,
      reportedAt: ctx.now(),
    };
    await ctx.db.wordReport.create({ data: { ...row, contactId: setting.contactId } });
    await writeEntry(ctx, { action: "words.reported", subject: "report", subjectId: id, values: { about } });
    return { id };
  });
}

/** What was reported to whoever acts; admins read all. Nobody else sees any. */
export async function listWordReports(ctx: Ctx): Promise<WordReport[]> {
  const actor = requireAgentActor(ctx.actor);
  const rows = await ctx.db.wordReport.findMany({
    where: actor.role === "admin" ? {} : { contactId: actor.agentId },
    orderBy: [{ reportedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  const [agents, said] = await Promise.all([
    ctx.db.agent.findMany({ select: { id: true, displayName: true } }),
    ctx.db.interaction.findMany({
      where: { id: { in: rows.flatMap(({ interactionId }) => interactionId ?? []) } },
      select: { id: true, conversationId: true },
    }),
  ]);
  const named = (id: string | null) => agents.find((agent) => agent.id === id) ?? null;
  return rows.map((row) => ({
    id: row.id,
    about: row.about === "colleague" ? "colleague" : "customer",
    interactionId: row.interactionId,
    conversationId: said.find(({ id }) => id === row.interactionId)?.conversationId ?? null,
    colleague: named(row.colleagueId),
    reason: row.reason,
    reportedBy: named(row.reportedById) ?? { id: row.reportedById, displayName: "" },
    reportedAt: row.reportedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    outcome: row.outcome,
  }));
}

/** Settles a report with what came of it. Its reader alone, or an admin. Throws NotFound, Conflict `already-settled`. */
export async function settleWordReport(ctx: Ctx, id: string, outcome: string): Promise<void> {
  const { agentId } = requireAgentActor(ctx.actor);
  if (!(await listWordReports(ctx)).some((report) => report.id === id)) throw new NotFound("not-found");
  const { count } = await ctx.db.wordReport.updateMany({
    where: { id, settledAt: null },
    data: { settledAt: ctx.now(), settledById: agentId, outcome },
  });
  if (count === 0) throw new Conflict("already-settled");
}
