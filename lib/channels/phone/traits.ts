import type { ChannelTraits } from "../channel-traits";

/** A line we answer and write down: nothing is sent by it. */
export const phoneTraits: ChannelTraits = {
  name: "phone",
  mark: "phone",
  audiences: [],
  canTakeBack: false,
  canHide: false,
  turnStart: "ended",
  connect: "settings",
  typedAs: "number",
};
