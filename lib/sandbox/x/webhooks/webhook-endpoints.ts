import { type Answer, json, problem } from "../answers";
import type { World } from "../model";
import { owningAppId, type XApp } from "../oauth/apps";
import { bodyObject, param, type Router, type XRequest } from "../router";
import { checkCrc } from "./crc";
import type { HttpCaller } from "./http-caller";
import type { Webhook, WebhookStore } from "./webhook-store";
import { urlFault } from "./webhook-url";

export interface WebhookDeps {
  store: WebhookStore;
  caller: HttpCaller;
  appOf(appId: string): XApp | undefined;
  maxWebhooks: number;
}

type Reason =
  | "CrcValidationFailed"
  | "UrlValidationFailed"
  | "DuplicateUrlFailed"
  | "WebhookLimitExceeded"
  | "WebhookIdInvalid";

const access = { auth: "any", limit: { app: 450, bucket: "webhooks" } } as const;

/** Register, list, re-validate and delete webhooks. */
export function mountWebhookEndpoints(router: Router, world: World, deps: WebhookDeps): void {
  router.route("POST", "/2/webhooks", access, (request) => create(world, deps, request));
  router.route("GET", "/2/webhooks", access, (request) => {
    const data = deps.store.list(owningAppId(request.caller?.appId)).map(present);
    return json(200, { data, meta: { result_count: data.length } });
  });
  router.route("PUT", "/2/webhooks/:webhook_id", access, (request) => revalidate(world, deps, request));
  router.route("DELETE", "/2/webhooks/:webhook_id", access, (request) => {
    const webhook = ownWebhook(deps, request);
    if (webhook === undefined) return unknownWebhook(param(request, "webhook_id"));
    deps.store.remove(webhook.id);
    return json(200, { data: { deleted: true } });
  });
}

async function create(world: World, deps: WebhookDeps, request: XRequest): Promise<Answer> {
  const { url } = bodyObject(request);
  if (typeof url !== "string") return refusal("UrlValidationFailed", "url must be given.");
  const fault = urlFault(url);
  if (fault !== undefined) return refusal("UrlValidationFailed", fault);
  const appId = owningAppId(request.caller?.appId);
  const app = deps.appOf(appId);
  const obstacle = obstacleTo(deps, appId, url);
  if (obstacle !== undefined) return obstacle;
  if (app === undefined || (await checkCrc(deps.caller, app, url)) !== "passed") {
    return refusal("CrcValidationFailed", "The callback URL did not respond correctly to the CRC check.");
  }
  // The check took a while: the same address may have been registered beside it.
  const late = obstacleTo(deps, appId, url);
  if (late !== undefined) return late;
  const now = world.now();
  const webhook: Webhook = {
    id: world.nextId(),
    app_id: appId,
    url,
    valid: true,
    created_at: new Date(now).toISOString(),
    validated_at: now,
  };
  deps.store.put(webhook);
  return json(200, { data: present(webhook) });
}

function obstacleTo(deps: WebhookDeps, appId: string, url: string): Answer | undefined {
  const existing = deps.store.list(appId);
  if (existing.some((webhook) => webhook.url === url)) {
    return refusal("DuplicateUrlFailed", "A webhook is already registered by your application for this URL.");
  }
  if (existing.length < deps.maxWebhooks) return undefined;
  return refusal("WebhookLimitExceeded", `Your application may have ${deps.maxWebhooks} webhooks.`);
}

async function revalidate(world: World, deps: WebhookDeps, request: XRequest): Promise<Answer> {
  const webhook = ownWebhook(deps, request);
  const app = webhook === undefined ? undefined : deps.appOf(webhook.app_id);
  if (webhook === undefined || app === undefined) return unknownWebhook(param(request, "webhook_id"));
  const verdict = await checkCrc(deps.caller, app, webhook.url);
  const valid = verdict === "passed";
  deps.store.put({ ...webhook, valid, ...(valid ? { validated_at: world.now() } : {}) });
  return json(200, { data: { valid } });
}

function ownWebhook(deps: WebhookDeps, request: XRequest): Webhook | undefined {
  return deps.store.get(owningAppId(request.caller?.appId), param(request, "webhook_id"));
}

function present({ id, url, valid, created_at }: Webhook): Readonly<Record<string, unknown>> {
  return { created_at, id, url, valid };
}

/** X names the reason; it stands in the title and, for clients that look there, in `errors`. */
export function refusal(reason: Reason, detail: string): Answer {
  return problem(400, detail, {
    title: reason,
    slug: "invalid-request",
    reason,
    errors: [{ message: `${reason}: ${detail}` }],
  });
}

export function unknownWebhook(id: string): Answer {
  return refusal(
    "WebhookIdInvalid",
    `The webhook_id [${id}] was not found or is not associated with your app.`,
  );
}
