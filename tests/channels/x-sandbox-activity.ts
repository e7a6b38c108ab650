import { expect } from "vitest";
import type { LiveHouse } from "./x-sandbox-house";

export const SUBSCRIPTIONS = "/2/activity/subscriptions";
export const STREAM = "/2/activity/stream";
export const BRAND = "sandbox-NorthwindHelp";
export const PRIVATE = [
  "post.mention.create",
  "post.reply.create",
  "post.quote.create",
  "dm.received",
  "dm.sent",
  "chat.received",
];

/** Subscribes the brand to activity at the house that stands at the time. */
export function subscribing(house: () => LiveHouse) {
  const subscribe = (eventType: string, more: object = {}, as = BRAND) =>
    house().call("POST", SUBSCRIPTIONS, {
      as,
      body: {
        event_type: eventType,
        filter: { user_id: house().world.ensureUser("NorthwindHelp").id },
        ...more,
      },
    });

  async function subscribeAll(): Promise<void> {
    for (const type of [...PRIVATE, "post.create", "post.delete"]) {
      expect((await subscribe(type, { tag: type })).status).toBe(200);
    }
  }

  return { subscribe, subscribeAll };
}

interface Told {
  event_uuid: string;
  event_type: string;
  filter: { user_id?: string };
  tag?: string;
  payload: Record<string, unknown>;
  includes?: Record<string, unknown[]>;
}

export const told = (lines: Record<string, unknown>[]) => lines.map((line) => line.data as Told);

export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 40));
}
