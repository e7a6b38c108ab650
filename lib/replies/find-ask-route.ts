import { DeskError } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findRoute, type Route } from "./find-route";
import { listRoutes } from "./list-routes";

interface Matter {
  conversationId: string;
  customerId: string;
  accountId: string;
  lastChannel: string;
}

/**
 * How this person can be asked in private: on the channel they last used before any other, and only by an account that
 * asks. Null when there is no such way; never a public one.
 */
export async function findAskRoute(
  ctx: Ctx,
  { conversationId, customerId, accountId, lastChannel }: Matter,
): Promise<(Route & { channel: string }) | null> {
  const asking = await ctx.db.satisfactionSetting.findMany({
    where: { isOn: true },
    select: { accountId: true },
  });
  const mayAsk = new Set(asking.map((each) => each.accountId));
  const open = (await listRoutes(ctx, conversationId)).filter(
    ({ audience, reason, account }) => audience === "private" && reason === null && account !== null,
  );
  const last = open.filter(({ channel }) => channel === lastChannel);
  const further = open.filter(({ channel }) => channel !== lastChannel);
  for (const { channel, handleId } of [...last, ...further]) {
    const ours = await ctx.db.account.findMany({
      where: { channel, id: { in: [...mayAsk] }, isActive: true },
      select: { id: true },
    });
    const ids = ours.map(({ id }) => id).sort((a, b) => Number(b === accountId) - Number(a === accountId));
    for (const id of ids) {
      const route = await routeBy(
        ctx,
        { id: conversationId, customerId },
        { channel, handleId, accountId: id },
      );
      if (route) return { ...route, channel };
    }
  }
  return null;
}

async function routeBy(
  ctx: Ctx,
  conversation: { id: string; customerId: string },
  way: { channel: string; handleId: string; accountId: string },
): Promise<Route | null> {
  try {
    return await findRoute(ctx, conversation, { ...way, audience: "private" });
  } catch (error) {
    if (error instanceof DeskError) return null;
    throw error;
  }
}
