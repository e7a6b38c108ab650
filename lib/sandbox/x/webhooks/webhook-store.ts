import type { World } from "../model";

export interface Webhook {
  id: string;
  app_id: string;
  url: string;
  valid: boolean;
  created_at: string;
  /** When the last CRC passed, in milliseconds. */
  validated_at: number;
}

const ROOM = "webhooks";

/** Registered webhooks, durable. */
export class WebhookStore {
  readonly #world: World;
  readonly #byId: Map<string, Webhook>;

  constructor(world: World) {
    this.#world = world;
    const stored = world.read<readonly Webhook[]>(ROOM) ?? [];
    this.#byId = new Map(stored.map((webhook) => [webhook.id, webhook]));
  }

  all(): readonly Webhook[] {
    return [...this.#byId.values()];
  }

  find(id: string): Webhook | undefined {
    return this.#byId.get(id);
  }

  get(appId: string, id: string): Webhook | undefined {
    const found = this.#byId.get(id);
    return found?.app_id === appId ? found : undefined;
  }

  list(appId: string): readonly Webhook[] {
    return this.all().filter((webhook) => webhook.app_id === appId);
  }

  put(webhook: Webhook): void {
    this.#byId.set(webhook.id, webhook);
    this.#world.write(ROOM, this.all());
  }

  remove(id: string): void {
    this.#byId.delete(id);
    this.#world.write(ROOM, this.all());
  }
}
