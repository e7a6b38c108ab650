import type { Ctx } from "@/lib/context/ctx";
import type { Team } from "./schemas";

/** Every team, by name. */
export async function listTeams(ctx: Ctx): Promise<Team[]> {
  return ctx.db.$queryRaw<Team[]>`
    SELECT t.id, t.name, count(m."agentId")::int AS "memberCount" FROM "Team" t
    LEFT JOIN "TeamMember" m ON m."teamId" = t.id GROUP BY t.id ORDER BY t.name`;
}
