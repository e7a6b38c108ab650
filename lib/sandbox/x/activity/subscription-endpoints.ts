import { z } from "zod";
import { type Answer, invalidRequest, json, problem, refuse } from "../answers";
import type { Caller } from "../model";
import { owningAppId } from "../oauth/apps";
import { param, type Router, type XRequest } from "../router";
import type { SandboxWorld } from "../world";
import { isEventType, privateScope } from "./event-types";
import type { Subscription, SubscriptionStore } from "./subscription-store";

export interface SubscriptionDeps {
  store: SubscriptionStore;
  hasWebhook(appId: string, webhookId: string): boolean;
  maxSubscriptions: number;
}

const tag = z.string().min(1).max(200).optional();
const webhookId = z
  .string()
  .regex(/^[0-9]{1,19}$/)
  .optional();
const createSchema = z.strictObject({
  event_type: z.string(),
  filter: z.strictObject({
    user_id: z
      .string()
      .regex(/^[0-9]{1,19}$/)
      .optional(),
    keyword: z.string().min(1).max(150).optional(),
    direction: z.enum(["inbound", "outbound"]).optional(),
  }),
  tag,
  webhook_id: webhookId,
});
const updateSchema = z.strictObject({ tag, webhook_id: webhookId });
const limit = { app: 500, bucket: "activity subscriptions" };
const PATH = "/2/activity/subscriptions";

/** Create, list, change and delete what an app wants to be told about whom. */
export function mountSubscriptions(router: Router, world: SandboxWorld, deps: SubscriptionDeps): void {
  router.route("POST", PATH, { auth: "any", limit }, (request) => create(world, deps, request));
  router.route("GET", PATH, { auth: "any", limit }, (request) => list(deps, request));
  router.route("DELETE", PATH, { auth: "app", limit }, (request) => removeMany(deps, request));
  router.route("PUT", `${PATH}/:subscription_id`, { auth: "app", limit }, (request) =>
    update(world, deps, request),
  );
  router.route("DELETE", `${PATH}/:subscription_id`, { auth: "app", limit }, (request) => {
    const appId = owningAppId(request.caller?.appId);
    if (!deps.store.remove(appId, param(request, "subscription_id"))) return missing(request);
    return json(200, { data: { deleted: true }, meta: total(deps, appId) });
  });
}

function create(world: SandboxWorld, deps: SubscriptionDeps, request: XRequest): Answer {
  const body = createSchema.safeParse(request.body);
  if (!body.success) return invalidBody(body.error);
  const { event_type: eventType, filter } = body.data;
  if (!isEventType(eventType))
    return invalidRequest(`event_type ${eventType} is not known`, { event_type: [eventType] });
  if (filter.user_id === undefined && filter.keyword === undefined) {
    return invalidRequest("filter must name a user_id or a keyword");
  }
  if (filter.user_id !== undefined && world.userById(filter.user_id) === undefined) {
    return invalidRequest(`There is no user with id [${filter.user_id}]`, { user_id: [filter.user_id] });
  }
  mustBeGranted(request.caller, eventType, filter.user_id);
  const appId = owningAppId(request.caller?.appId);
  mustHaveWebhook(deps, appId, body.data.webhook_id);
  const twin = deps.store.list(appId).find((one) => one.event_type === eventType && sameFilter(one, filter));
  if (twin !== undefined) {
    return problem(
      409,
      `Subscription [${twin.subscription_id}] already exists for this event_type and filter.`,
      {
        title: "DuplicateSubscriptionFailed",
        slug: "conflict",
      },
    );
  }
  if (deps.store.list(appId).length >= deps.maxSubscriptions) {
    return problem(403, `Your app may have ${deps.maxSubscriptions} subscriptions.`, {
      title: "SubscriptionLimitExceeded",
    });
  }
  const now = new Date(world.now()).toISOString();
  const subscription: Subscription = {
    subscription_id: world.nextId(),
    app_id: appId,
    event_type: eventType === "chat.conversation_join" ? "chat.conversation.join" : eventType,
    filter: defined(filter),
    ...defined({ tag: body.data.tag, webhook_id: body.data.webhook_id }),
    created_at: now,
    updated_at: now,
  };
  deps.store.put(subscription);
  return json(200, { data: { subscription: present(subscription) }, meta: total(deps, appId) });
}

function list(deps: SubscriptionDeps, request: XRequest): Answer {
  const max = Number(request.query.get("max_results") ?? 1000);
  if (!Number.isInteger(max) || max < 1 || max > 1000) return invalidRequest("max_results must be 1 to 1000");
  const start = Number.parseInt(request.query.get("pagination_token") ?? "0", 36) || 0;
  const all = deps.store.list(owningAppId(request.caller?.appId));
  const page = all.slice(start, start + max).map(present);
  const next = start + max < all.length ? { next_token: (start + max).toString(36).padStart(16, "0") } : {};
  return json(200, {
    data: page,
    meta: { result_count: page.length, total_subscriptions: all.length, ...next },
  });
}

function update(world: SandboxWorld, deps: SubscriptionDeps, request: XRequest): Answer {
  const body = updateSchema.safeParse(request.body);
  if (!body.success) return invalidBody(body.error);
  const appId = owningAppId(request.caller?.appId);
  const before = deps.store.get(appId, param(request, "subscription_id"));
  if (before === undefined) return missing(request);
  mustHaveWebhook(deps, appId, body.data.webhook_id);
  const after = { ...before, ...defined(body.data), updated_at: new Date(world.now()).toISOString() };
  deps.store.put(after);
  return json(200, { data: { subscription: present(after), ...total(deps, appId) } });
}

function removeMany(deps: SubscriptionDeps, request: XRequest): Answer {
  const ids = (request.query.get("ids") ?? "").split(",").filter((id) => id !== "");
  if (ids.length === 0 || ids.length > 100) return invalidRequest("ids must be 1 to 100 subscription ids");
  const appId = owningAppId(request.caller?.appId);
  const data = ids.map((id) => ({ subscription_id: id, deleted: deps.store.remove(appId, id) }));
  const errors = data
    .filter((one) => !one.deleted)
    .map(({ subscription_id }) => ({
      subscription_id,
      reason: "NotFound",
      message: "There is no such subscription.",
    }));
  const known = data.filter((one) => one.deleted);
  return json(200, { data: known, ...(errors.length > 0 ? { errors } : {}), meta: total(deps, appId) });
}

/** A private event needs the token of the very person, with the scope of its kind. */
function mustBeGranted(caller: Caller | undefined, eventType: string, userId: string | undefined): void {
  const scope = privateScope(eventType);
  if (scope === undefined) return;
  const isGranted = caller?.kind === "user" && caller.userId === userId && caller.scopes.includes(scope);
  if (isGranted) return;
  refuse(
    problem(
      403,
      `${eventType} is a private event: it needs an OAuth 2.0 token of the user in the filter, with ${scope}.`,
      {
        title: "Forbidden",
        slug: "client-forbidden",
      },
    ),
  );
}

function mustHaveWebhook(deps: SubscriptionDeps, appId: string, id: string | undefined): void {
  if (id === undefined || deps.hasWebhook(appId, id)) return;
  refuse(
    problem(400, `There is no webhook with id [${id}].`, {
      title: "WebhookIdInvalid",
      slug: "invalid-request",
    }),
  );
}

function sameFilter(one: Subscription, filter: { [Key in keyof Subscription["filter"]]: unknown }): boolean {
  const { user_id, keyword, direction } = one.filter;
  return user_id === filter.user_id && keyword === filter.keyword && direction === filter.direction;
}

function present({ app_id: _app, ...rest }: Subscription): Omit<Subscription, "app_id"> {
  return rest;
}

function total(deps: SubscriptionDeps, appId: string): { total_subscriptions: number } {
  return { total_subscriptions: deps.store.list(appId).length };
}

function missing(request: XRequest): Answer {
  const id = param(request, "subscription_id");
  return problem(404, `Could not find subscription with id: [${id}].`, { slug: "resource-not-found" });
}

function invalidBody(error: z.ZodError): Answer {
  const issue = error.issues[0];
  return invalidRequest(`${issue?.path.join(".") ?? "body"}: ${issue?.message ?? "is not valid"}`);
}

/** Leaves out what is undefined. */
function defined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}
