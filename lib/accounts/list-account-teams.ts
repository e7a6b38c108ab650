import type { Ctx } from "@/lib/context/ctx";
import type { AccountTeamRight } from "./schemas";

/** The teams named for an account, with their rights and names. */
export async function listAccountTeams(
  ctx: Ctx,
  accountId: string,
): Promise<(AccountTeamRight & { name: string })[]> {
  return ctx.db.$queryRaw`
    SELECT named."teamId", named."mayReply", named."mayPublish", named."mayReadPrivate", team.name
    FROM "AccountTeam" named JOIN "Team" team ON team.id = named."teamId"
    WHERE named."accountId" = ${accountId}::uuid ORDER BY lower(team.name)`;
}
