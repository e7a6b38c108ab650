import type { AudienceTraits, ChannelTraits } from "@/lib/channels/channel-traits";
import type { ReplyRoute } from "../schemas";

export interface HandleOnChannel {
  handleId: string;
  channel: string;
  externalId: string;
  username: string | null;
  displayName: string | null;
  acceptsPrivate: boolean | null;
  /** It wrote into the conversation, but is another customer's. */
  isUnverified: boolean;
  /** It wrote in public in this conversation. */
  hasPublic: boolean;
  /** It wrote to us in private before. */
  hasPrivate: boolean;
}

export interface AnsweringAccount {
  id: string;
  handle: string;
  connectionState: string;
  mayReply(audience: string): boolean;
}

/** How one handle can be answered: a route for each audience of its channel, with a reason where there is none. */
export function routesOf(
  handle: HandleOnChannel,
  traits: ChannelTraits | undefined,
  accounts: readonly AnsweringAccount[],
): ReplyRoute[] {
  const { handleId, channel } = handle;
  const name = handle.username ?? handle.externalId;
  if (!traits) return [];
  if (traits.audiences.length === 0)
    return [{ handleId, channel, audience: "private", name, account: null, reason: "no-writing" }];
  return traits.audiences.map(({ audience, kind }) => {
    const connected = accounts.filter(({ connectionState }) => connectionState !== "unconnected");
    const account = connected.find((each) => each.mayReply(audience)) ?? null;
    return {
      handleId,
      channel,
      audience,
      name,
      account: account && { id: account.id, handle: account.handle },
      reason: reasonOf(handle, { audience, kind }, connected.length, account !== null),
    };
  });
}

function reasonOf(
  { isUnverified, hasPublic, hasPrivate, acceptsPrivate }: HandleOnChannel,
  { audience, kind }: Pick<AudienceTraits, "audience" | "kind">,
  accounts: number,
  isAllowed: boolean,
): ReplyRoute["reason"] {
  if (isUnverified) return "unverified-address";
  if (accounts === 0) return "no-account";
  if (!isAllowed) return "no-reply-right";
  if (audience === "public") return hasPublic ? null : "nothing-public";
  // Whoever wrote to us can be written to; an address needs no leave.
  return kind !== "email" && !hasPrivate && acceptsPrivate !== true ? "no-private-permission" : null;
}
