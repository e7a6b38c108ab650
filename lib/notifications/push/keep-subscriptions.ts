import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { browserName } from "../rules/browser-name";
import type { Subscribe, SubscriptionView } from "../schemas";
import { getPushKeys } from "./push-keys";

export const subscriptionSeal = "push-subscription:v1";

/** Each browser of a person is one; more than this no person has. */
const MOST = 20;

/**
 * Keeps a browser of the acting agent to be told; a browser that was another agent's goes over to who sits before it now.
 * Throws Invalid unless its push service is reached by https (in the sandbox also http), Refused `too-many-browsers`.
 */
export async function subscribeBrowser(
  ctx: Ctx,
  { endpoint, keys }: Subscribe,
  userAgent: string,
): Promise<SubscriptionView> {
  const { agentId } = requireAgentActor(ctx.actor);
  const url = new URL(endpoint);
  const isAllowed = url.protocol === "https:" || (url.protocol === "http:" && ctx.world === "sandbox");
  if (!isAllowed || url.username !== "" || url.password !== "") throw new Invalid("push-endpoint");
  const endpointHash = ctx.vault.digest(subscriptionSeal, url.href);
  const others = await ctx.db.pushSubscription.count({ where: { agentId, NOT: { endpointHash } } });
  if (others >= MOST) throw new Refused("too-many-browsers", { count: MOST });
  const sealed = ctx.vault.seal(subscriptionSeal, JSON.stringify({ endpoint: url.href, keys }));
  const facts = { agentId, sealed, host: url.hostname, browser: browserName(userAgent) };
  const row = await ctx.db.pushSubscription.upsert({
    where: { endpointHash },
    create: { ...facts, endpointHash, id: uuidv7(ctx.now(), ctx.random), createdAt: ctx.now() },
    update: facts,
  });
  return viewOf(row);
}

/** Tells a browser no more. Throws NotFound when it is none of the acting agent's. */
export async function unsubscribeBrowser(ctx: Ctx, id: string): Promise<void> {
  const { agentId } = requireAgentActor(ctx.actor);
  const { count } = await ctx.db.pushSubscription.deleteMany({ where: { id, agentId } });
  if (count === 0) throw new NotFound("not-found");
}

/** The browsers of the acting agent, and the key a further one subscribes with. */
export async function listSubscriptions(ctx: Ctx): Promise<{ publicKey: string; data: SubscriptionView[] }> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [{ publicKey }, rows] = await Promise.all([
    getPushKeys(ctx),
    ctx.db.pushSubscription.findMany({ where: { agentId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  ]);
  return { publicKey, data: rows.map(viewOf) };
}

function viewOf(row: {
  id: string;
  host: string;
  browser: string;
  createdAt: Date;
  lastSentAt: Date | null;
}): SubscriptionView {
  const { id, host, browser, createdAt, lastSentAt } = row;
  return {
    ...{ id, host, browser },
    createdAt: createdAt.toISOString(),
    lastSentAt: lastSentAt?.toISOString() ?? null,
  };
}
