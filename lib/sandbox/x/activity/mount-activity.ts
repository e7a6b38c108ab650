import { handled, invalidRequest, refuse } from "../answers";
import type { Dialect, XEvent } from "../model";
import { owningAppId, sandboxApps } from "../oauth/apps";
import type { Router, XRequest } from "../router";
import type { StreamConnection } from "../streams/connection";
import type { ConnectionRegistry } from "../streams/connection-registry";
import type { SandboxWorld } from "../world";
import { Envelope, revokeText } from "./envelope";
import { occurrencesOf } from "./occurrences";
import { eventsBetween } from "./recent-events";
import { mountSubscriptions } from "./subscription-endpoints";
import { SubscriptionStore } from "./subscription-store";

/** The other way out, besides the stream. */
export interface WebhookSink {
  hasWebhook(appId: string, webhookId: string): boolean;
  deliver(webhookId: string, body: string): void;
  /** Told to every webhook of the app. */
  deliverToApp(appId: string, body: string): void;
}

export interface ActivityOptions {
  connections: ConnectionRegistry;
  webhooks: WebhookSink;
  maxConnections?: number;
  maxSubscriptions?: number;
}

export interface Activity {
  /** What a webhook's subscriptions would have been told between two instants, oldest first. */
  replay(webhookId: string, from: number, to: number): string[];
  stop(): void;
}

/** The X Activity API: subscriptions, `GET /2/activity/stream`, and delivery to webhooks. */
export function mountActivity(router: Router, world: SandboxWorld, options: ActivityOptions): Activity {
  const { webhooks } = options;
  const store = new SubscriptionStore(world);
  const streams = new Map<StreamConnection, Dialect>();
  mountSubscriptions(router, world, {
    store,
    hasWebhook: (appId, id) => webhooks.hasWebhook(appId, id),
    maxSubscriptions: options.maxSubscriptions ?? 1500,
  });

  router.route("GET", "/2/activity/stream", { auth: "app", limit: { app: 450 } }, (request) => {
    const minutes = backfillMinutes(request);
    const appId = owningAppId(request.caller?.appId);
    const connection = options.connections.open(
      request,
      "activity_stream",
      appId,
      options.maxConnections ?? 2,
    );
    streams.set(connection, request.dialect);
    request.res.once("close", () => streams.delete(connection));
    if (minutes > 0) void backfill(world, store, connection, request.dialect, minutes);
    return handled;
  });

  const unsubscribe = world.subscribe((event) => {
    if (event.kind === "oauth.revoke") {
      store.removePrivate(event.userId);
      for (const { id } of sandboxApps) tellApp(id, revokeText(event.userId, id, event.at));
      return;
    }
    const envelope = new Envelope(world, event);
    for (const { occurrence, subscription } of wanted(world, store, event)) {
      for (const [connection, dialect] of streams) {
        if (connection.options.appId !== subscription.app_id) continue;
        connection.send(envelope.text(occurrence, subscription, dialect));
      }
      if (subscription.webhook_id === undefined) continue;
      webhooks.deliver(subscription.webhook_id, envelope.text(occurrence, subscription, "tweet"));
    }
  });

  function tellApp(appId: string, text: string): void {
    for (const connection of streams.keys()) if (connection.options.appId === appId) connection.send(text);
    webhooks.deliverToApp(appId, text);
  }

  return {
    replay: (webhookId, from, to) =>
      eventsBetween(world, from, to).flatMap((event) => {
        const envelope = new Envelope(world, event);
        return [...wanted(world, store, event)]
          .filter(({ subscription }) => subscription.webhook_id === webhookId)
          .map(({ occurrence, subscription }) => envelope.text(occurrence, subscription, "tweet"));
      }),
    stop: unsubscribe,
  };
}

function* wanted(world: SandboxWorld, store: SubscriptionStore, event: XEvent) {
  for (const occurrence of occurrencesOf(world, event)) {
    for (const subscription of store.find(occurrence.type, occurrence.userId))
      yield { occurrence, subscription };
  }
}

async function backfill(
  world: SandboxWorld,
  store: SubscriptionStore,
  connection: StreamConnection,
  dialect: Dialect,
  minutes: number,
): Promise<void> {
  const now = world.now();
  for (const event of eventsBetween(world, now - minutes * 60_000, now)) {
    if (!connection.isOpen) return;
    const envelope = new Envelope(world, event);
    for (const { occurrence, subscription } of wanted(world, store, event)) {
      if (subscription.app_id === connection.options.appId) {
        connection.send(envelope.text(occurrence, subscription, dialect));
      }
    }
    await connection.drained();
  }
}

function backfillMinutes(request: XRequest): number {
  const given = request.query.get("backfill_minutes") ?? "0";
  const minutes = Number(given);
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 5) return minutes;
  return refuse(invalidRequest("backfill_minutes must be 0 to 5", { backfill_minutes: [given] }));
}
