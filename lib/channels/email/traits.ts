import type { ChannelTraits } from "../channel-traits";

export const emailTraits: ChannelTraits = {
  name: "email",
  mark: "mail",
  audiences: [
    {
      audience: "private",
      kind: "email",
      count: "characters",
      limit: 100_000,
      maxParts: 1,
      maxAttachments: 20,
      takesFiles: true,
      leadingMentionsFree: false,
    },
  ],
  canTakeBack: false,
  canHide: false,
  turnStart: "received",
  connect: "settings",
  typedAs: "address",
  canary: "itself",
};
