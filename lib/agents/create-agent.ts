import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "./get-agent";
import { holdInitials } from "./hold-initials";
import { joinTeams } from "./join-teams";
import { requireRole } from "./rules/require-role";
import type { Agent, CreateAgent } from "./schemas";

/**
 * A new agent, with initials of their own and no password yet: they set it by the link an admin gives them.
 * Admins only. Throws Conflict `email-taken` or `initials-taken`, Invalid `team-unknown`.
 */
export async function createAgent(ctx: Ctx, input: CreateAgent): Promise<Agent> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const at = ctx.now();
    const id = uuidv7(at, ctx.random);
    const { displayName, email, role, zone, initials, teams } = input;
    const made = await ctx.db.$executeRaw`
      INSERT INTO "Agent" (id, "displayName", email, role, zone, "createdAt")
      VALUES (${id}::uuid, ${displayName}, ${email.toLowerCase()}, ${role}, ${zone}, ${at}) ON CONFLICT DO NOTHING`;
    if (made === 0) throw new Conflict("email-taken", { email });
    await holdInitials(ctx, { agentId: id, initials, displayName });
    await joinTeams(ctx, id, teams);
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId: id } }]);
    await writeEntry(ctx, {
      action: "agent.created",
      subject: "agent",
      subjectId: id,
      values: { role, initials, teamIds: teams },
    });
    return getAgent(ctx, id);
  });
}
