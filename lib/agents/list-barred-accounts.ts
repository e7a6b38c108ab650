import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { sightOf } from "./rules/may-see";

const NONE: ReadonlySet<string> = new Set();

/** The accounts whose private messages the actor's teams do not read: named for one of them, allowed by none. */
export async function listBarredAccounts(ctx: Ctx): Promise<ReadonlySet<string>> {
  const sight = sightOf(ctx.actor);
  if (sight.kind !== "teams" || sight.teamIds.length === 0) return NONE;
  if (ctx.actor.type === "agent" && ctx.actor.barredAccountIds) return new Set(ctx.actor.barredAccountIds);
  const rows = await ctx.db.$queryRaw<{ accountId: string }[]>`
    SELECT "accountId" FROM "AccountTeam" WHERE "teamId" = ANY(${uuids(sight.teamIds)})
    GROUP BY "accountId" HAVING NOT bool_or("mayReadPrivate")`;
  return rows.length === 0 ? NONE : new Set(rows.map(({ accountId }) => accountId));
}
