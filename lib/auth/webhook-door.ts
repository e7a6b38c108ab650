import { env } from "@/lib/base/env";
import type { ChannelSettings } from "@/lib/channels/channel";
import { registry } from "@/lib/channels/registry";
import type { WebhookDoor } from "@/lib/channels/webhook-door";
import type { Ctx } from "@/lib/context/ctx";
import { webhookCtx } from "./webhook-ctx";

export interface OpenDoor {
  ctx: Ctx;
  door: WebhookDoor;
  settings: ChannelSettings;
}

/** How a provider of this channel calls us; null for a channel without such a door. */
export async function findWebhookDoor(channel: string): Promise<OpenDoor | null> {
  const door = registry.find(({ traits }) => traits.name === channel)?.webhook;
  if (!door) return null;
  const ctx = await webhookCtx(channel);
  return { ctx, door, settings: { world: ctx.world, env: env() } };
}
