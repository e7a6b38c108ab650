import type { World } from "../model";
import { privateScope } from "./event-types";

export interface Subscription {
  subscription_id: string;
  app_id: string;
  event_type: string;
  filter: { user_id?: string; keyword?: string; direction?: "inbound" | "outbound" };
  tag?: string;
  webhook_id?: string;
  created_at: string;
  updated_at: string;
}

const ROOM = "activity-subscriptions";

/** Subscriptions to activity, durable, found by event type and person. */
export class SubscriptionStore {
  readonly #world: World;
  readonly #byId: Map<string, Subscription>;
  #byKey = new Map<string, Subscription[]>();

  constructor(world: World) {
    this.#world = world;
    const stored = world.read<readonly Subscription[]>(ROOM) ?? [];
    this.#byId = new Map(stored.map((subscription) => [subscription.subscription_id, subscription]));
    this.#index();
  }

  get(appId: string, id: string): Subscription | undefined {
    const found = this.#byId.get(id);
    return found?.app_id === appId ? found : undefined;
  }

  list(appId: string): readonly Subscription[] {
    return [...this.#byId.values()].filter((one) => one.app_id === appId);
  }

  /** Who wants this type of event about this person. */
  find(eventType: string, userId: string): readonly Subscription[] {
    return this.#byKey.get(`${eventType} ${userId}`) ?? [];
  }

  /** Those that deliver to this webhook. */
  ofWebhook(webhookId: string): readonly Subscription[] {
    return [...this.#byId.values()].filter((one) => one.webhook_id === webhookId);
  }

  put(subscription: Subscription): void {
    this.#byId.set(subscription.subscription_id, subscription);
    this.#save();
  }

  /** True when it was there. */
  remove(appId: string, id: string): boolean {
    if (this.get(appId, id) === undefined) return false;
    this.#byId.delete(id);
    this.#save();
    return true;
  }

  /** What a person's consent carried ends with it. */
  removePrivate(userId: string): void {
    for (const one of this.#byId.values()) {
      if (one.filter.user_id === userId && privateScope(one.event_type) !== undefined) {
        this.#byId.delete(one.subscription_id);
      }
    }
    this.#save();
  }

  #save(): void {
    this.#index();
    this.#world.write(ROOM, [...this.#byId.values()]);
  }

  #index(): void {
    this.#byKey = new Map();
    for (const one of this.#byId.values()) {
      const key = `${one.event_type} ${one.filter.user_id ?? ""}`;
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), one]);
    }
  }
}
