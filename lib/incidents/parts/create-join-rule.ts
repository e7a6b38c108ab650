import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { CreateJoinRule, JoinRule, JoinRuleContent } from "../join-schemas";
import { requireAccounts } from "../require-parts";
import { joinRuleFault } from "../rules/match-join-rule";
import { getJoinRule } from "./list-join-rules";

/**
 * Lets what fits join an open incident from now on, and what was said since `fromAt` within moments. Leads, admins, and
 * programs by their scope. Throws NotFound, Conflict `incident-closed`, `join-rules-many`, Invalid `join-rule-empty`,
 * `join-term-empty`, `join-rule-never`.
 */
export async function createJoinRule(
  outer: Ctx,
  incidentId: string,
  { content, fromAt }: CreateJoinRule,
): Promise<JoinRule> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  requireSense(content);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$executeRaw`SELECT FROM "Incident" WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
    const incident = await ctx.db.incident.findUnique({ where: { id: incidentId } });
    if (!incident) throw new NotFound("not-found");
    if (incident.state !== "open") throw new Conflict("incident-closed");
    await requireAccounts(ctx, content.accountIds);
    if (content.queryId) await requireQuery(ctx, content.queryId);
    if ((await ctx.db.incidentJoinRule.count({ where: { incidentId, retiredAt: null } })) >= MOST)
      throw new Conflict("join-rules-many", { most: MOST });
    const id = uuidv7(now, ctx.random);
    await ctx.db.incidentJoinRule.create({
      data: {
        id,
        incidentId,
        content,
        fromAt: fromAt ? new Date(fromAt) : incident.startAt,
        createdById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        createdAt: now,
      },
    });
    await writeEntry(ctx, {
      action: "incident.rule-made",
      subject: "incident",
      subjectId: incidentId,
      values: { ruleId: id },
    });
    return getJoinRule(ctx, incidentId, id);
  });
}

const MOST = 30;

/** Throws Invalid where a rule would catch nothing or everything. */
export function requireSense(content: JoinRuleContent): void {
  const fault = joinRuleFault(content);
  if (fault) throw new Invalid(fault.code, { term: fault.term });
}

async function requireQuery(ctx: Ctx, id: string): Promise<void> {
  const found = await ctx.db.listeningQuery.count({ where: { id, retiredAt: null } });
  if (found === 0) throw new NotFound("not-found");
}
