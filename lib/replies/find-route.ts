import { Forbidden, Invalid, NotFound, Refused } from "@/lib/base/errors";
import type { AudienceTraits } from "@/lib/channels/channel-traits";
import type { Ctx } from "@/lib/context/ctx";
import { type Answered, findAnswered } from "./find-answered";
import { type AnsweringAccountRow, listAnsweringAccounts } from "./list-answering-accounts";
import { canAnswerByApi } from "./rules/can-answer-by-api";
import { mayReply } from "./rules/reply-rights";
import type { QueueReply } from "./schemas";

export interface Route {
  traits: AudienceTraits;
  account: AnsweringAccountRow;
  /** What it answers; null for a first private message. */
  answered: Answered | null;
  handleId: string;
  /** The provider's id of the person, for a private message. */
  recipientExternalId: string | null;
  replyToExternalId: string | null;
}

type Wanted = Pick<QueueReply, "channel" | "audience" | "inReplyToId" | "handleId" | "accountId">;

/**
 * Which post a reply answers, to whom it goes and which account may send it: the one the post summoned, in public;
 * in private the one that already talks with this person. Throws Invalid `nothing-to-answer`, Forbidden
 * `no-reply-right`, Refused `open-on-provider` when no connected account may answer by API.
 */
export async function findRoute(
  ctx: Ctx,
  conversation: { id: string; customerId: string },
  wanted: Wanted,
): Promise<Route> {
  const traits = ctx.traits
    .get(wanted.channel)
    ?.audiences.find(({ audience }) => audience === wanted.audience);
  if (!traits) throw new Invalid("no-such-channel", { channel: wanted.channel });
  const { id, customerId } = conversation;
  const answered = await findAnswered(ctx, id, { ...wanted, customerId });
  if (wanted.inReplyToId && !answered) throw await notAnswerable(ctx, id, wanted.inReplyToId);
  if (wanted.audience === "public" && !answered) throw new Invalid("nothing-to-answer");
  if (wanted.audience === "public" && answered?.deletedAt) throw new Refused("answered-gone");
  const handleId = wanted.handleId ?? answered?.handleId;
  if (!handleId) throw new Invalid("nothing-to-answer");
  const handle = await ctx.db.handle.findFirst({
    where: { id: handleId, channel: wanted.channel, customerId: conversation.customerId },
    select: { id: true, externalId: true },
  });
  if (!handle) throw new NotFound("not-found");
  const isPublic = wanted.audience === "public";
  const account = await pickAccount(ctx, wanted, isPublic ? answered : null, handle.id, answered);
  return {
    traits,
    account,
    answered,
    handleId: handle.id,
    recipientExternalId: isPublic ? null : handle.externalId,
    replyToExternalId: isPublic ? (answered?.externalId ?? null) : null,
  };
}

/** What another person wrote into the conversation, by our token, is answered only once an agent has linked them. */
async function notAnswerable(ctx: Ctx, conversationId: string, id: string): Promise<Error> {
  const others = await ctx.db.interaction.count({ where: { id, conversationId, direction: "inbound" } });
  return others > 0 ? new Refused("unverified-address") : new NotFound("not-found");
}

async function pickAccount(
  ctx: Ctx,
  wanted: Wanted,
  summoner: Answered | null,
  handleId: string,
  answered: Answered | null,
): Promise<AnsweringAccountRow> {
  const { channel, audience, accountId } = wanted;
  const all = await listAnsweringAccounts(ctx, {
    channel,
    audience,
    handleId,
    answeredId: answered?.id ?? null,
  });
  const asked = accountId ? all.filter(({ id }) => id === accountId) : all;
  if (asked.length === 0 && accountId) throw new NotFound("not-found");
  const related = accountId || audience === "private" ? asked : asked.filter(({ isSummoned }) => isSummoned);
  const allowed = related.filter((account) => mayReply(ctx.actor, account.rights, audience));
  if (related.length > 0 && allowed.length === 0) throw new Forbidden("no-reply-right");
  const able = allowed.find((account) =>
    canAnswerByApi(account, {
      audience,
      mayApiReply:
        summoner && !account.isSummoned && account.plan !== "enterprise"
          ? false
          : (summoner?.mayApiReply ?? null),
    }),
  );
  if (able) return able;
  throw new Refused("open-on-provider", {
    handle: allowed[0]?.handle ?? null,
    url: openUrl(ctx, channel, summoner),
  });
}

function openUrl(ctx: Ctx, channel: string, answered: Answered | null): string | null {
  const template = ctx.traits.get(channel)?.openReplyUrl;
  if (!template || !answered) return null;
  return template.replace(
    "{id}",
    encodeURIComponent(answered.externalId.slice(answered.externalId.indexOf(":") + 1)),
  );
}
