import type { Channel, ChannelSettings } from "./channel";
import type { ChannelDeps } from "./channel-deps";
import type { ChannelTraits } from "./channel-traits";
import { emailTraits } from "./email/traits";
import { emailWebhook } from "./email/verify";
import { phoneTraits } from "./phone/traits";
import { phoneWebhook } from "./phone/verify";
import { webTraits } from "./web/traits";
import type { WebhookDoor } from "./webhook-door";
import { xTraits } from "./x/traits";
import { xWebhook } from "./x/verify";

export interface Registered {
  traits: ChannelTraits;
  webhook?: WebhookDoor;
  /** Loads the wire where it is spoken, in the worker; the comment keeps it out of the pages, which can not create one. */
  create(settings: ChannelSettings, deps: ChannelDeps): Promise<Channel>;
}

/** One line adds a channel. */
export const registry: readonly Registered[] = [
  {
    traits: xTraits,
    webhook: xWebhook,
    create: async (settings, deps) =>
      (await import(/* turbopackIgnore: true */ "./x/channel")).createXChannel(settings, deps),
  },
  {
    traits: emailTraits,
    webhook: emailWebhook,
    create: async (settings, deps) =>
      (await import(/* turbopackIgnore: true */ "./email/channel")).createEmailChannel(settings, deps),
  },
  {
    traits: phoneTraits,
    webhook: phoneWebhook,
    create: async () => (await import(/* turbopackIgnore: true */ "./phone/channel")).createPhoneChannel(),
  },
  {
    traits: webTraits,
    create: async () => (await import(/* turbopackIgnore: true */ "./web/channel")).createWebChannel(),
  },
];
