import type { Account } from "@/lib/accounts/schemas";
import type { AudienceTraits, ChannelTraits } from "@/lib/channels/channel-traits";
import type { Audience, HistoryItem, Interaction } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { canAnswerByApi } from "@/lib/replies/rules/can-answer-by-api";
import type { ReplyRoute } from "@/lib/replies/schemas";

export type Mode = Audience | "note";

export type Route = Readonly<{
  audience: Audience;
  channel: string;
  /** What it answers; null for a first message on a channel that was chosen. */
  answered: Interaction | null;
  /** The handle it was chosen to go to; else that of what it answers. */
  handleId: string | null;
  account: Account | null;
  traits: AudienceTraits;
  /** The receiver as people write them; the channel's words make it "@jo". */
  receiver: string;
  /** Why it can't leave from here: nobody may, or the provider wants a person on its own page. */
  blocked: "no-right" | "open-on-provider" | "takes-none" | null;
  openUrl: string | null;
}>;

type Around = {
  accounts: readonly Account[];
  channels: readonly ChannelTraits[];
  history: readonly HistoryItem[];
  customer: Customer;
};

/** Which way an answer goes: the account the post summoned, in private the one that already talks with the person. */
export function routeOf(answered: Interaction, audience: Audience, around: Around): Route | null {
  const channel = around.channels.find(({ name }) => name === answered.channel);
  const traits = channel?.audiences.find((each) => each.audience === audience);
  if (!channel || !traits) return null;
  const ids = preferred(answered, audience, around);
  const possible = around.accounts.filter(
    (account) => account.channel === answered.channel && account.isActive,
  );
  const ordered = [...possible].sort((a, b) => rank(ids, a) - rank(ids, b));
  const related = audience === "public" ? ordered.filter(({ id }) => ids.includes(id)) : ordered;
  const allowed = related.filter(
    ({ rights }) => rights.mayReply && (audience === "public" || rights.mayReadPrivate),
  );
  const mayApiReply = audience === "public" ? answered.mayApiReply : null;
  const able = allowed.find((account) => canAnswerByApi(account, { audience, mayApiReply }));
  const handle = around.customer.handles.find(
    (each) => each.channel === answered.channel && each.username === answered.author.handle,
  );
  const takesNone =
    audience === "private" && answered.audience === "public" && handle?.acceptsPrivate === false;
  return {
    audience,
    channel: answered.channel,
    answered,
    handleId: null,
    account: able ?? allowed[0] ?? null,
    traits,
    receiver: answered.author.handle ?? answered.author.displayName,
    blocked: takesNone
      ? "takes-none"
      : able
        ? null
        : related.length > 0 && allowed.length === 0
          ? "no-right"
          : "open-on-provider",
    openUrl: openUrlOf(channel, answered, audience),
  };
}

/** The way that was chosen from all those a person can be answered by. */
export function routeBy(
  target: ReplyRoute,
  candidates: readonly Interaction[],
  around: Around,
): Route | null {
  const { channel, audience, handleId, name } = target;
  const traits = around.channels
    .find((each) => each.name === channel)
    ?.audiences.find((each) => each.audience === audience);
  const account = around.accounts.find(({ id }) => id === target.account?.id) ?? null;
  if (!traits) return null;
  const answered =
    candidates.find(
      (each) => each.channel === channel && each.audience === audience && each.author.handle === name,
    ) ?? null;
  const blocked = account === null ? "no-right" : audience === "public" && !answered ? "takes-none" : null;
  return {
    audience,
    channel,
    answered,
    handleId,
    account,
    traits,
    receiver: name,
    blocked,
    openUrl: null,
  };
}

function preferred(answered: Interaction, audience: Audience, { history }: Around): string[] {
  const own = answered.accountId ? [answered.accountId] : [];
  if (audience === "public" || answered.audience === "private") return own;
  const talks = history.flatMap((item) =>
    !("hidden" in item) && item.audience === "private" && item.direction !== "internal" && item.accountId
      ? [item.accountId]
      : [],
  );
  return [...talks.slice(0, 1), ...own];
}

function rank(ids: readonly string[], account: Account): number {
  const at = ids.indexOf(account.id);
  return at >= 0 ? at : ids.length + (account.purpose === "care" ? 0 : 1);
}

function openUrlOf(channel: ChannelTraits, answered: Interaction, audience: Audience): string | null {
  if (audience === "private" || !channel.openReplyUrl) return answered.url;
  const id = answered.externalId.slice(answered.externalId.indexOf(":") + 1);
  return channel.openReplyUrl.replace("{id}", encodeURIComponent(id));
}
