import { requireAgentActor, requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireWorkRules } from "./list-work-rules";
import type { ChangeTerms, Terms } from "./terms-schemas";

/** Of whom nobody said anything else. */
export const USUAL_TERMS: Terms = {
  skills: [],
  weeklyMinutes: null,
  country: null,
  region: null,
  coverFactor: 1,
  rulesId: null,
  capacity: 5,
  changeNumber: 0,
};

/** How an agent works; what nobody set is as usual. Agents read their own. Throws NotFound. */
export async function getTerms(ctx: Ctx, agentId: string): Promise<Terms> {
  const actor = requireAgentActor(ctx.actor);
  if (actor.role === "agent" && actor.agentId !== agentId) throw new NotFound("not-found");
  if ((await ctx.db.agent.count({ where: { id: agentId } })) === 0) throw new NotFound("not-found");
  const row = await ctx.db.workTerms.findUnique({ where: { agentId } });
  if (!row) return USUAL_TERMS;
  const { agentId: _, ...terms } = row;
  return terms;
}

/**
 * Sets how an agent works. Admins only. Throws NotFound, Refused `skill-unknown`, Invalid `region-without-country`,
 * Conflict `terms-changed` when somebody changed it since `changeNumber`.
 */
export async function setTerms(outer: Ctx, agentId: string, change: ChangeTerms): Promise<Terms> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR NO KEY UPDATE`;
    const before = await getTerms(ctx, agentId);
    if (change.changeNumber !== undefined && change.changeNumber !== before.changeNumber)
      throw new Conflict("terms-changed");
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const wanted: Terms = { ...before, ...given, changeNumber: before.changeNumber + 1 };
    if (wanted.region !== null && wanted.country === null) throw new Invalid("region-without-country");
    await requireSkills(
      ctx,
      wanted.skills.filter((skill) => !before.skills.includes(skill)),
    );
    if (wanted.rulesId !== null && wanted.rulesId !== before.rulesId)
      await requireWorkRules(ctx, wanted.rulesId);
    await ctx.db.workTerms.upsert({ where: { agentId }, create: { agentId, ...wanted }, update: wanted });
    const fields = Object.keys(given);
    await writeEntry(ctx, {
      action: "terms.changed",
      subject: "agent",
      subjectId: agentId,
      values: { fields },
    });
    return wanted;
  });
}

async function requireSkills(ctx: Ctx, skills: readonly string[]): Promise<void> {
  const known = await ctx.db.skill.findMany({ where: { name: { in: [...skills] }, retiredAt: null } });
  const unknown = skills.find((skill) => !known.some(({ name }) => name === skill));
  if (unknown !== undefined) throw new Refused("skill-unknown", { skill: unknown });
}
