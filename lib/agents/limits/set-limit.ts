import { Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readAgent } from "../read-agents";
import { requireRole } from "../rules/require-role";
import type { AgentLimit, SetLimit } from "./limit-schemas";
import { readLimits } from "./read-limits";
import { tagOfIncident, writeLimit } from "./write-limit";

/**
 * Lets an agent draft only, or see one incident alone, until a time or until it is ended. Leads of their teams, and
 * admins. Throws NotFound, Forbidden `limit-rank`, Invalid `helper-ends-early`, Conflict `incident-closed`.
 */
export async function setLimit(outer: Ctx, agentId: string, input: SetLimit): Promise<AgentLimit> {
  const actor = requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const agent = await readAgent(ctx, agentId);
    const isLed = actor.role === "admin" || agent?.teams.some(({ id }) => actor.teamIds.includes(id));
    if (!agent || !isLed) throw new NotFound("not-found");
    if (agent.role !== "agent") throw new Forbidden("limit-rank");
    const incident = await tagOfIncident(ctx, input.incidentId);
    const untilAt = input.untilAt ? new Date(input.untilAt) : null;
    const held = await ctx.db.agentLimit.findFirst({ where: { agentId, endedAt: null } });
    // A helper stays one: with an end, and without a sign-in after it.
    const isHelper = held?.isHelper ?? false;
    const id = await writeLimit(ctx, {
      agentId,
      draftOnly: input.draftOnly || (!isHelper && incident === null),
      isHelper,
      untilAt: untilAt ?? (isHelper ? (held?.untilAt ?? null) : null),
      incident,
      reason: input.reason,
    });
    const [limit] = await readLimits(ctx, sql`l.id = ${id}::uuid`);
    if (!limit) throw new NotFound("not-found");
    return limit;
  });
}
