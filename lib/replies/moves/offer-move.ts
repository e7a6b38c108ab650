import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { giveCode } from "@/lib/conversations/give-code";
import { privateLink } from "../rules/private-link";
import type { MovedLink, OfferMove } from "./move-schemas";

/**
 * A link by which the person of a conversation goes on in private: to our account, a label prefilled, with a bridge
 * code. Throws NotFound, Refused `no-private-link` where the channel or the account has none, `too-many-codes`.
 */
export async function offerMove(ctx: Ctx, conversationId: string, input: OfferMove): Promise<MovedLink> {
  await getVisible(ctx, conversationId);
  const newest = await ctx.db.interaction.findFirst({
    where: { conversationId, direction: "inbound", audience: "public" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { accountId: true, handleId: true },
  });
  const accountId = input.accountId ?? newest?.accountId;
  if (!newest || !accountId) throw new Refused("no-private-link");
  const account = await ctx.db.account.findFirst({ where: { id: accountId, isActive: true } });
  if (!account) throw new NotFound("not-found");
  const template = ctx.traits.get(account.channel)?.privateLink;
  if (!template || !account.externalId) throw new Refused("no-private-link");
  const { code } = await giveCode(ctx, { conversationId, handleId: newest.handleId });
  const url = privateLink(template, account.externalId, `${input.label} \n${code}`);
  return { url, code, account: account.handle };
}
