import { Forbidden, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { insertAgent } from "../insert-agent";
import { insertLink } from "../insert-link";
import { joinTeams } from "../join-teams";
import { readAgent, readAgents } from "../read-agents";
import { proposeInitials } from "../rules/propose-initials";
import { requireRole } from "../rules/require-role";
import type { Agent } from "../schemas";
import { helperLines } from "./helper-lines";
import { type CalledHelper, type CallHelpers, type HelperPerson, MOST_HELPERS } from "./limit-schemas";
import { type NewLimit, tagOfIncident, writeLimit } from "./write-limit";

/**
 * Calls many people at once for a storm: new ones get an agent, initials and a first link, former helpers come back, who
 * works here already is held back until the end. All or none. Leads for their own teams, and admins. Throws Invalid
 * `helper-line`, `helpers-too-many`, `helper-ends-early`, `team-unknown`, Forbidden, Refused `helper-is-colleague`,
 * Conflict `incident-closed`, NotFound.
 */
export async function callIn(outer: Ctx, input: CallHelpers): Promise<CalledHelper[]> {
  const actor = requireRole(outer.actor, ["lead", "admin"]);
  if (actor.role === "lead" && !input.teams.every((id) => actor.teamIds.includes(id)))
    throw new Forbidden("forbidden");
  const people = new Map([...input.people, ...helperLines(input.pasted)].map((each) => [each.email, each]));
  if (people.size === 0) throw new Invalid("helper-line", { line: 1 });
  if (people.size > MOST_HELPERS) throw new Invalid("helpers-too-many", { most: MOST_HELPERS });
  return inTransaction(outer, async (ctx) => {
    const incident = await tagOfIncident(ctx, input.incidentId);
    const untilAt = new Date(input.untilAt);
    const { draftOnly, reason } = input;
    const called: CalledHelper[] = [];
    for (const person of people.values()) {
      const { agent, isHelper } = await takeIn(ctx, person, input);
      const limit: NewLimit = { agentId: agent.id, draftOnly, isHelper, untilAt, incident, reason };
      await writeLimit(ctx, isHelper ? limit : { ...limit, draftOnly: draftOnly || incident === null });
      const link = isHelper ? await insertLink(ctx, agent, actor.agentId) : null;
      const { id: agentId, email, displayName, initials } = agent;
      called.push({ agentId, email, displayName, initials, token: link?.token ?? null });
    }
    return called;
  });
}

async function takeIn(
  ctx: Ctx,
  { email, displayName }: HelperPerson,
  { teams, zone }: CallHelpers,
): Promise<{ agent: Agent; isHelper: boolean }> {
  const [known] = await readAgents(ctx, sql`a.email = ${email}`);
  if (known && known.role !== "agent") throw new Refused("helper-is-colleague", { email });
  if (known?.isActive) {
    const held = await ctx.db.agentLimit.findFirst({ where: { agentId: known.id, endedAt: null } });
    return { agent: known, isHelper: held?.isHelper ?? false };
  }
  if (known) {
    const helped = await ctx.db.agentLimit.count({ where: { agentId: known.id, isHelper: true } });
    // Who left for good comes back by an admin alone.
    if (helped === 0) requireRole(ctx.actor, ["admin"]);
    await ctx.db.agent.update({ where: { id: known.id }, data: { isActive: true, deactivatedAt: null } });
    await joinTeams(ctx, known.id, teams);
    return { agent: known, isHelper: true };
  }
  const taken = await ctx.db.initialsHolder.findMany({
    where: { untilAt: null },
    select: { initials: true },
  });
  const [initials = "X"] = proposeInitials(
    displayName,
    taken.map((each) => each.initials),
  );
  const id = await insertAgent(ctx, { displayName, email, initials, role: "agent", teams, zone });
  const agent = await readAgent(ctx, id);
  if (!agent) throw new NotFound("not-found");
  return { agent, isHelper: true };
}
