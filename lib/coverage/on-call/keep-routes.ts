import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { readPhoneNumber } from "@/lib/base/phone-number";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { PageRouteView, RouteWish } from "../on-call-schemas";
import { needsCode, routeFault } from "../rules/page-routes";
import { findProvider } from "./keep-provider";
import { webhookSeal } from "./page-secrets";
import { type ReadRoute, readRoutes } from "./read-reach";
import { sendCode } from "./verify-route";

const MOST = 10;

/** How the acting agent is reached, and whether each way works. */
export async function listRoutes(ctx: Ctx): Promise<PageRouteView[]> {
  const { agentId } = requireAgentActor(ctx.actor);
  return (await readRoutes(ctx, [agentId])).map(told);
}

/**
 * One more way to reach the acting agent; a number gets its code at once, the secret of a webhook is told here alone.
 * Throws Invalid `number`, `webhook-url`, Conflict `route-exists`, Refused `too-many-routes`, `no-paging-provider`.
 */
export async function addRoute(
  outer: Ctx,
  { kind, target: typed }: RouteWish,
): Promise<{ route: PageRouteView; secret: string | null }> {
  const { agentId } = requireAgentActor(outer.actor);
  const target = targetOf(outer, kind, typed);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR NO KEY UPDATE`;
    if (needsCode(kind) && !(await findProvider(ctx))) throw new Refused("no-paging-provider");
    const before = await readRoutes(ctx, [agentId]);
    if (before.some((each) => each.kind === kind && each.target === target))
      throw new Conflict("route-exists");
    if (before.length >= MOST) throw new Refused("too-many-routes", { most: MOST });
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const secret = kind === "webhook" ? `whsec_${Buffer.from(ctx.random(32)).toString("base64url")}` : null;
    await ctx.db.pageRoute.create({
      data: {
        ...{ id, agentId, kind, target, createdAt: now },
        sealedSecret: secret === null ? null : ctx.vault.seal(webhookSeal, secret),
        verifiedAt: needsCode(kind) ? null : now,
      },
    });
    await writeEntry(ctx, {
      action: "page-route.added",
      subject: "agent",
      subjectId: agentId,
      values: { kind },
    });
    if (needsCode(kind)) await sendCode(ctx, id);
    return { route: await viewRoute(ctx, agentId, id), secret };
  });
}

/** Takes a way away; its number or address is forgotten, that it was used is not. Throws NotFound. */
export async function removeRoute(outer: Ctx, id: string): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const { count } = await ctx.db.pageRoute.updateMany({
      where: { id, agentId, removedAt: null },
      data: { removedAt: now, target: "", sealedSecret: null },
    });
    if (count === 0) throw new NotFound("not-found");
    await ctx.db.pageStep.updateMany({
      where: { routeId: id, state: "queued" },
      data: { state: "skipped", code: "route-removed", endedAt: now },
    });
    await writeEntry(ctx, { action: "page-route.removed", subject: "agent", subjectId: agentId });
  });
}

/** One of the agent's routes as it is told. Throws NotFound. */
export async function viewRoute(ctx: Ctx, agentId: string, id: string): Promise<PageRouteView> {
  const route = (await readRoutes(ctx, [agentId])).find((each) => each.id === id);
  if (!route) throw new NotFound("not-found");
  return told(route);
}

function told({
  id,
  kind,
  target,
  verifiedAt,
  codeAt,
  lastAt,
  lastStates,
  isVerified,
}: ReadRoute): PageRouteView {
  return {
    ...{ id, kind, target },
    verifiedAt: verifiedAt?.toISOString() ?? null,
    codeAt: codeAt?.toISOString() ?? null,
    fault: routeFault({ kind, isVerified, lastStates }),
    lastAt: lastAt?.toISOString() ?? null,
    lastState: lastStates[0] ?? null,
  };
}

function targetOf(ctx: Ctx, kind: RouteWish["kind"], typed: string): string {
  if (kind === "push" || kind === "mail") return "";
  if (needsCode(kind)) {
    const number = readPhoneNumber(typed, null)?.e164;
    if (!number) throw new Invalid("number", { number: typed });
    return number;
  }
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const schemes = ctx.world === "sandbox" ? ["https:", "http:", "sandbox:"] : ["https:"];
  if (!url || !schemes.includes(url.protocol) || url.username !== "" || url.password !== "")
    throw new Invalid("webhook-url", { url: typed });
  return url.href;
}
