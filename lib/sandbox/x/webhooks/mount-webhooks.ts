import type { WebhookSink } from "../activity/mount-activity";
import type { World } from "../model";
import { sandboxApps, type XApp } from "../oauth/apps";
import type { Router } from "../router";
import { checkCrc } from "./crc";
import { Delivery, type FaultSource } from "./delivery";
import { HttpCaller } from "./http-caller";
import { mountReplay } from "./replay";
import { mountWebhookEndpoints } from "./webhook-endpoints";
import { type Webhook, WebhookStore } from "./webhook-store";

export interface WebhookOptions {
  faults: FaultSource;
  replay(webhookId: string, from: number, to: number): readonly string[];
  apps?: readonly XApp[];
  maxWebhooks?: number;
  timeoutMs?: number;
  retryDelaysMs?: readonly number[];
  /** How often webhooks are looked at whether they are due for a CRC, in milliseconds. */
  crcEveryMs?: number;
}

const HOUR_MS = 3_600_000;

/** Webhooks v2: registration with CRC, signed deliveries with retries, replay of the last day. */
export function mountWebhooks(
  router: Router,
  world: World,
  options: WebhookOptions,
): WebhookSink & { stop(): void } {
  const apps = options.apps ?? sandboxApps;
  const appOf = (appId: string) => apps.find((app) => app.id === appId);
  const store = new WebhookStore(world);
  const caller = new HttpCaller(options.timeoutMs ?? 10_000);
  const delivery = new Delivery({
    caller,
    faults: options.faults,
    retryDelaysMs: options.retryDelaysMs ?? [1000, 5000, 25_000],
    parallel: 8,
    maxWaiting: 20_000,
  });
  const send = (webhook: Webhook, text: string) => {
    const app = appOf(webhook.app_id);
    const isValid = store.find(webhook.id)?.valid === true;
    return app === undefined || !isValid ? Promise.resolve(false) : delivery.send(webhook, app, text);
  };
  mountReplay(router, world, { store, send, replay: options.replay });
  mountWebhookEndpoints(router, world, { store, caller, appOf, maxWebhooks: options.maxWebhooks ?? 5 });
  const timer = setInterval(
    () => void recheck(world, store, caller, appOf),
    options.crcEveryMs ?? HOUR_MS / 2,
  ).unref();
  return {
    hasWebhook: (appId, id) => store.get(appId, id) !== undefined,
    deliver(id, body) {
      const webhook = store.find(id);
      if (webhook !== undefined) void send(webhook, body);
    },
    deliverToApp(appId, body) {
      for (const webhook of store.list(appId)) void send(webhook, body);
    },
    stop() {
      clearInterval(timer);
      delivery.stop();
      caller.stop();
    },
  };
}

/** A CRC for each webhook not validated for a day. A wrong answer ends it at once, silence after 28 hours. */
async function recheck(
  world: World,
  store: WebhookStore,
  caller: HttpCaller,
  appOf: (appId: string) => XApp | undefined,
): Promise<void> {
  for (const webhook of store.all()) {
    const ageMs = world.now() - webhook.validated_at;
    const app = appOf(webhook.app_id);
    if (!webhook.valid || ageMs < 24 * HOUR_MS || app === undefined) continue;
    const verdict = await checkCrc(caller, app, webhook.url);
    const current = store.find(webhook.id);
    if (current === undefined) continue;
    if (verdict === "passed") store.put({ ...current, validated_at: world.now() });
    else if (verdict === "wrong" || ageMs > 28 * HOUR_MS) store.put({ ...current, valid: false });
  }
}
