import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { CreateTarget } from "./target-schemas";

/**
 * Throws Refused for a target of an account or team that is not there (`scope-unknown`), of a channel nobody speaks
 * (`channel-unknown`) or that its account has not (`account-other-channel`), in hours that no longer hold (`hours-gone`).
 */
export async function requireScope(ctx: Ctx, wish: CreateTarget): Promise<void> {
  const [account, team, calendar] = await Promise.all([
    wish.accountId ? ctx.db.account.findUnique({ where: { id: wish.accountId } }) : null,
    wish.teamId ? ctx.db.team.findUnique({ where: { id: wish.teamId } }) : null,
    wish.calendarId ? ctx.db.hoursCalendar.findUnique({ where: { id: wish.calendarId } }) : null,
  ]);
  if ((wish.accountId && !account) || (wish.teamId && !team)) throw new Refused("scope-unknown");
  if (wish.channel !== null && !ctx.traits.has(wish.channel))
    throw new Refused("channel-unknown", { channel: wish.channel });
  if (account && wish.channel !== null && account.channel !== wish.channel)
    throw new Refused("account-other-channel", { handle: account.handle });
  if (wish.calendarId && (!calendar || calendar.untilAt !== null)) throw new Refused("hours-gone");
}
