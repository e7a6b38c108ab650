import type { Channel } from "../channel";
import { webTraits } from "./traits";

const BY_HAND = { outcome: "refused", code: "by-hand", values: {} } as const;

/** A wire that is none: nothing is fetched, nothing is sent. Its accounts are never connected, so it is never asked. */
export function createWebChannel(): Channel {
  return {
    traits: webTraits,
    fold: async () => [{ type: "unreadable", reason: "no-wire" }],
    listen: async () => undefined,
    pull: async function* () {},
    lookUp: async () => [],
    send: async () => BY_HAND,
    newestOwnId: async () => undefined,
    lookFor: async () => ({ found: false }),
    takeBack: async () => BY_HAND,
    hide: async () => BY_HAND,
    fetchMedia: () => Promise.reject(new Error("no wire")),
    check: async () => [],
    beginConnect: () => {
      throw new Error("no wire");
    },
    finishConnect: () => Promise.reject(new Error("no wire")),
  };
}
