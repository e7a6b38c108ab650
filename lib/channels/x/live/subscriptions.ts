import type { AccountRef } from "../../channel";
import type { Answer } from "../call/failure";
import type { Link } from "../call/link";
import { textOf, type Wire, wireOf, wiresOf } from "../fold/wire";

const openTypes = ["post.create", "post.delete"] as const;
const privateTypes = [
  "post.mention.create",
  "post.reply.create",
  "post.quote.create",
  "dm.received",
  "dm.sent",
  "chat.received",
  "chat.sent",
] as const;
const path = "2/activity/subscriptions";
const timeoutMs = 15_000;

export type Ensured = { isPermitted: true } | { isPermitted: false; answer: Answer };

/**
 * Sees to it that X tells us about these accounts: asks what is subscribed and adds what is missing. Safe to run
 * again. `isPermitted` is false when the app may not use the Activity API at all.
 */
export async function ensureSubscriptions(
  link: Link,
  accounts: readonly AccountRef[],
  webhookId: string | undefined,
): Promise<Ensured> {
  const listed = await link.asApp({
    method: "GET",
    endpoint: "GET /2/activity/subscriptions",
    path,
    query: { max_results: "1000" },
    timeoutMs,
  });
  if (!listed.ok && isForbidden(listed)) return { isPermitted: false, answer: listed };
  const subscribed = listed.ok ? subscriptionsOf(listed.body) : [];
  const present = new Set(subscribed.map(keyOf));
  for (const one of subscribed) await pointToWebhook(link, accounts, one, webhookId);
  for (const account of accounts) {
    for (const type of [...openTypes, ...privateTypes]) {
      if (account.externalId === null || present.has(`${type} ${account.externalId}`)) continue;
      await subscribe(link, account, account.externalId, type, webhookId);
    }
  }
  return { isPermitted: true };
}

/** Ours from before there was a webhook, or of an older one. */
async function pointToWebhook(
  link: Link,
  accounts: readonly AccountRef[],
  subscription: Wire,
  webhookId: string | undefined,
): Promise<void> {
  const id = textOf(subscription.subscription_id);
  const isOurs = accounts.some((account) => subscription.tag === `caret:${account.id}`);
  if (webhookId === undefined || id === undefined || !isOurs || subscription.webhook_id === webhookId) return;
  await link.asApp({
    method: "PUT",
    endpoint: "PUT /2/activity/subscriptions/:id",
    path: `${path}/${id}`,
    timeoutMs,
    body: { webhook_id: webhookId },
  });
}

async function subscribe(
  link: Link,
  account: AccountRef,
  userId: string,
  type: string,
  webhookId: string | undefined,
): Promise<void> {
  const ask = {
    method: "POST",
    endpoint: "POST /2/activity/subscriptions",
    path,
    isOptional: true,
    timeoutMs,
    body: {
      event_type: type,
      filter: { user_id: userId },
      tag: `caret:${account.id}`,
      ...(webhookId === undefined ? {} : { webhook_id: webhookId }),
    },
  } as const;
  const isOpen = openTypes.some((open) => open === type);
  if (isOpen) {
    await link.asApp(ask);
    return;
  }
  // A private event is granted by the person themselves; X's table leaves open which posts count as private.
  const asked = await link.asAccount(account, ask);
  if (!asked.ok && type.startsWith("post.")) await link.asApp(ask);
}

/** X's pages show this answer in three shapes: a list, one under `subscription`, or one bare. */
export function subscriptionsOf(body: Wire): Wire[] {
  if (Array.isArray(body.data)) return wiresOf(body.data).map((one) => wireOf(one.subscription) ?? one);
  const data = wireOf(body.data);
  const one = wireOf(data?.subscription) ?? data;
  return one === undefined ? [] : [one];
}

function keyOf(subscription: Wire): string {
  return `${textOf(subscription.event_type)} ${textOf(wireOf(subscription.filter)?.user_id)}`;
}

export function isForbidden(answer: Answer): boolean {
  return !answer.ok && answer.failure.kind === "answered" && [403, 404].includes(answer.failure.status);
}
