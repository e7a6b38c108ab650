import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";

/** Since when the acting agent's calendar has its address; null when there is none. The address itself is kept nowhere. */
export async function findFeed(ctx: Ctx): Promise<{ openedAt: string } | null> {
  const { agentId } = requireAgentActor(ctx.actor);
  const feed = await ctx.db.calendarFeed.findFirst({
    where: { agentId, revokedAt: null },
    select: { createdAt: true },
  });
  return feed && { openedAt: feed.createdAt.toISOString() };
}

/** The same of the teams whose calendars have one, by team. */
export async function listTeamFeeds(ctx: Ctx): Promise<{ teamId: string; openedAt: string }[]> {
  const feeds = await ctx.db.teamFeed.findMany({
    where: { revokedAt: null },
    select: { teamId: true, createdAt: true },
  });
  return feeds.map(({ teamId, createdAt }) => ({ teamId, openedAt: createdAt.toISOString() }));
}
