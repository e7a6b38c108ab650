import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction, type Role } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "./get-agent";
import { joinTeams } from "./join-teams";
import { keepAnAdmin } from "./keep-an-admin";
import { readAgent } from "./read-agents";
import { editFault } from "./rules/edit-agent";
import { requireRole } from "./rules/require-role";
import type { Agent, UpdateAgent } from "./schemas";

/**
 * Changes an agent's name, role, teams, zone or languages. A role that changes ends the agent's open links. Throws NotFound,
 * Forbidden (also `own-role`), Refused `last-admin`, Invalid `team-unknown`.
 */
export async function updateAgent(ctx: Ctx, agentId: string, input: UpdateAgent): Promise<Agent> {
  const actor = requireRole(ctx.actor, ["lead", "admin"]);
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR UPDATE`;
    const before = await readAgent(ctx, agentId);
    if (!before) throw new NotFound("not-found");
    const fields = Object.keys(input).filter((key) => input[key as keyof UpdateAgent] !== undefined);
    const fault = editFault(actor, { ...before, teamIds: before.teams.map(({ id }) => id) }, fields);
    if (fault) throw fault === "not-found" ? new NotFound(fault) : new Forbidden(fault);
    if (input.role && input.role !== before.role) await changeRole(ctx, before, input.role);
    if (input.teams) await joinTeams(ctx, agentId, input.teams);
    await ctx.db.$executeRaw`
      UPDATE "Agent" SET "displayName" = coalesce(${input.displayName ?? null}, "displayName"),
        zone = coalesce(${input.zone ?? null}, zone),
        languages = coalesce(${input.languages ? [...new Set(input.languages)] : null}::text[], languages) WHERE id = ${agentId}::uuid`;
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, {
      action: "agent.changed",
      subject: "agent",
      subjectId: agentId,
      values: {
        fields,
        ...(input.role ? { role: input.role } : {}),
        ...(input.teams ? { teamIds: input.teams } : {}),
      },
    });
    return getAgent(ctx, agentId);
  });
}

async function changeRole(ctx: Ctx, { id, role, email }: Agent, wanted: Role): Promise<void> {
  if (role === "admin") await keepAnAdmin(ctx, id);
  await ctx.db.$executeRaw`UPDATE "Agent" SET role = ${wanted} WHERE id = ${id}::uuid`;
  await ctx.db
    .$executeRaw`UPDATE "Invite" SET "usedAt" = ${ctx.now()} WHERE email = ${email} AND "usedAt" IS NULL`;
}
