import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listTeams } from "./list-teams";
import { requireRole } from "./rules/require-role";
import type { Team } from "./schemas";

/** Admins only. Throws NotFound, Conflict `team-taken`. */
export async function renameTeam(ctx: Ctx, teamId: string, name: string): Promise<Team> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const teams = await listTeams(ctx);
    const team = teams.find(({ id }) => id === teamId);
    if (!team) throw new NotFound("not-found");
    if (teams.some((each) => each.id !== teamId && each.name === name))
      throw new Conflict("team-taken", { name });
    await ctx.db.team.update({ where: { id: teamId }, data: { name } });
    await writeEntry(ctx, { action: "team.renamed", subject: "team", subjectId: teamId });
    return { ...team, name };
  });
}
