import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { holdInitials } from "./hold-initials";
import { joinTeams } from "./join-teams";
import type { CreateAgent } from "./schemas";

/**
 * Writes a new agent with initials and teams; answers their id. It checks no right. Part of the caller's transaction.
 * Throws Conflict `email-taken` or `initials-taken`, Invalid `team-unknown`.
 */
export async function insertAgent(ctx: Ctx, input: CreateAgent): Promise<string> {
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
  return id;
}
