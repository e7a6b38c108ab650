import { Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getReportSettings } from "./get-report-settings";
import { listOwnDrafts } from "./list-own-drafts";
import { listOwnPraise } from "./list-own-praise";
import { listOwnPromises } from "./list-own-promises";
import { listOwnWaiting } from "./list-own-waiting";
import { measureOwnTimes } from "./measure-own-times";
import type { MyDay } from "./my-day-schemas";
import { ownWeek } from "./rules/own-week";

/**
 * An agent's own day and week: what they answered beside how much there was, what waits for them, what they promised and
 * have not sent, and thanks. Nobody else's figures. Throws Forbidden `agents-only` for a program.
 */
export async function reportMyDay(ctx: Ctx): Promise<MyDay> {
  if (ctx.actor.type !== "agent") throw new Forbidden("agents-only");
  const { agentId } = ctx.actor;
  const agent = await ctx.db.agent.findUnique({ where: { id: agentId }, select: { zone: true } });
  if (!agent) throw new NotFound("not-found");
  const { zone } = agent;
  const now = ctx.now();
  const week = ownWeek(now, zone);
  const { people } = await getReportSettings(ctx);
  const [times, waiting, promises, drafts, praise] = await Promise.all([
    people === "nobody" ? null : measureOwnTimes(ctx, { agentId, zone, week }),
    listOwnWaiting(ctx, agentId),
    listOwnPromises(ctx, agentId),
    listOwnDrafts(ctx, agentId),
    listOwnPraise(ctx, agentId),
  ]);
  const todayOn = week.days.at(-1) ?? "";
  return { asOfAt: now.toISOString(), zone, todayOn, times, waiting, promises, drafts, praise };
}
