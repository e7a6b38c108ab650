import type { Channel, ChannelSettings, ChannelTraits } from "./channel";
import type { ChannelDeps } from "./channel-deps";
import { emailTraits } from "./email/traits";
import { emailWebhook } from "./email/verify";
import { phoneTraits } from "./phone/traits";
import { phoneWebhook } from "./phone/verify";
import type { WebhookDoor } from "./webhook-door";
import { xTraits } from "./x/traits";
import { xWebhook } from "./x/verify";

export interface Registered {
  traits: ChannelTraits;
  webhook?: WebhookDoor;
  /** Loads the wire's library only where it is spoken: in the worker. */
  create(settings: ChannelSettings, deps: ChannelDeps): Promise<Channel>;
}

/** One line adds a channel. */
export const registry: readonly Registered[] = [
  {
    traits: xTraits,
    webhook: xWebhook,
    create: async (settings, deps) => (await import("./x/channel")).createXChannel(settings, deps),
  },
  {
    traits: emailTraits,
    webhook: emailWebhook,
    create: async (settings, deps) => (await import("./email/channel")).createEmailChannel(settings, deps),
  },
  {
    traits: phoneTraits,
    webhook: phoneWebhook,
    create: async () => (await import("./phone/channel")).createPhoneChannel(),
  },
];
