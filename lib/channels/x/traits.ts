import type { ChannelTraits } from "../channel-traits";
import { xPrices } from "./prices";

export const xTraits: ChannelTraits = {
  name: "x",
  mark: "x",
  audiences: [
    {
      audience: "public",
      kind: "post",
      count: "weighted",
      limit: 280,
      maxParts: 10,
      maxAttachments: 4,
      leadingMentionsFree: true,
    },
    {
      audience: "private",
      kind: "direct_message",
      count: "characters",
      limit: 10_000,
      maxParts: 1,
      maxAttachments: 1,
      leadingMentionsFree: false,
    },
  ],
  canTakeBack: true,
  canHide: true,
  canBlock: true,
  turnStart: "earlier",
  connect: "oauth",
  hasPlans: true,
  openReplyUrl: "https://x.com/intent/tweet?in_reply_to={id}",
  privateLink: "https://x.com/messages/compose?recipient_id={id}&text={text}",
  profileUrl: "https://x.com/{username}",
  postUrl: "https://x.com/{username}/status/{id}",
  canary: "sibling",
  // X API, recent search: 512 characters self-serve, 4,096 Enterprise; seven days.
  listens: { syntax: "x-search", maxQuery: { self_serve: 512, enterprise: 4096 }, reachDays: 7 },
  prices: xPrices,
  emptyBalanceCode: "x-credits-depleted",
};
