import type { ChannelTraits } from "./channel";
import { xTraits } from "./x/traits";

interface Registered {
  traits: ChannelTraits;
}

/** One line adds a channel. */
export const registry: readonly Registered[] = [{ traits: xTraits }];
