import type { Channel, Inbound, WireEvent } from "@/lib/channels/channel";
import { xTraits } from "@/lib/channels/x/traits";

export const bytesOf = (events: unknown) => new TextEncoder().encode(JSON.stringify(events));
export const arrived = (inbound: Inbound): WireEvent => ({ type: "arrived", inbound });

/** A wire whose bytes are the events themselves. */
export function plainWire(over: Partial<Channel> = {}): Channel {
  const never = () => Promise.reject(new Error("not of this wire"));
  return {
    traits: xTraits,
    fold: async ({ body }) => {
      try {
        const events = JSON.parse(new TextDecoder().decode(body)) as WireEvent[];
        return events.map((event) =>
          event.type === "arrived"
            ? { ...event, inbound: { ...event.inbound, publishedAt: new Date(event.inbound.publishedAt) } }
            : event,
        );
      } catch {
        return [{ type: "unreadable", reason: "plain-not-json" }];
      }
    },
    listen: never,
    pull: async function* () {},
    lookUp: async () => [],
    send: never,
    newestOwnId: never,
    lookFor: never,
    takeBack: never,
    hide: never,
    fetchMedia: never,
    check: async () => [],
    beginConnect: () => ({ url: "", verifier: "" }),
    finishConnect: never,
    ...over,
  };
}
