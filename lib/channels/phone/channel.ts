import type { Channel, SendOutcome } from "../channel";
import { fold } from "./fold";
import { phoneTraits } from "./traits";

const NOTHING_IS_SENT: SendOutcome = { outcome: "refused", code: "phone-sends-nothing", values: {} };

/** A phone line: it tells us of calls by webhook, and that is all it does. */
export function createPhoneChannel(): Channel {
  return {
    traits: phoneTraits,
    fold: async (raw) => fold(raw),
    listen: (_accounts, _store, signal) => untilAborted(signal),
    pull: async function* () {},
    lookUp: async () => [],
    send: async () => NOTHING_IS_SENT,
    newestOwnId: async () => undefined,
    lookFor: async () => ({ found: false }),
    takeBack: async () => NOTHING_IS_SENT,
    hide: async () => NOTHING_IS_SENT,
    fetchMedia: () => Promise.reject(new Error("a call brings no files")),
    check: async () => [],
    beginConnect: () => {
      throw new Error("a phone line is connected by its number, not by a consent page");
    },
    finishConnect: () => Promise.reject(new Error("a phone line has no consent page")),
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
