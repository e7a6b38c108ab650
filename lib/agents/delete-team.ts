import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireRole } from "./rules/require-role";

/** Admins only, and only what nothing belongs to: members, accounts, conversations, targets, alarms. Throws NotFound, Refused `team-in-use`. */
export async function deleteTeam(ctx: Ctx, teamId: string): Promise<void> {
  requireRole(ctx.actor, ["admin"]);
  await inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ used: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "TeamMember" WHERE "teamId" = t.id)
        OR EXISTS (SELECT 1 FROM "Account" WHERE "teamId" = t.id)
        OR EXISTS (SELECT 1 FROM "AccountTeam" WHERE "teamId" = t.id)
        OR EXISTS (SELECT 1 FROM "Conversation" WHERE "teamId" = t.id)
        OR EXISTS (SELECT 1 FROM "Target" WHERE "teamId" = t.id)
        OR EXISTS (SELECT 1 FROM "Alarm" WHERE "teamId" = t.id AND "deletedAt" IS NULL) AS used
      FROM "Team" t WHERE t.id = ${teamId}::uuid FOR UPDATE`;
    const [team] = rows;
    if (!team) throw new NotFound("not-found");
    if (team.used) throw new Refused("team-in-use");
    await ctx.db.team.delete({ where: { id: teamId } });
    await writeEntry(ctx, { action: "team.deleted", subject: "team", subjectId: teamId });
  });
}
