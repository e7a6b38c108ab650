import type { ChannelTraits } from "../channel-traits";

/** Public places without a wire: what people say there is pasted by hand and answered there by hand. */
export const webTraits: ChannelTraits = {
  name: "web",
  mark: "web",
  audiences: [
    {
      audience: "public",
      kind: "post",
      count: "characters",
      limit: 20_000,
      maxParts: 1,
      maxAttachments: 0,
      leadingMentionsFree: false,
    },
  ],
  canTakeBack: false,
  canHide: false,
  turnStart: "received",
  connect: "by-hand",
};
