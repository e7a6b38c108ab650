import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Prisma } from "@/lib/db/client";
import { isTried } from "../rules/page-routes";
import { type ReadRoute, readRoutes } from "./read-reach";

export type PageRow = Prisma.PageGetPayload<object>;

export interface NewPage {
  kind: "call" | "test" | "code";
  /** The same key pages once. */
  key?: string;
  reason: string;
  ackMinutes: number;
  chainId?: string | null;
  conversationId?: string | null;
  raisedById: string | null;
}

/** A page with nobody told yet; one that was raised under this key before stands. In the caller's transaction. */
export async function insertPage(
  ctx: Ctx,
  { key, ...page }: NewPage,
): Promise<{ page: PageRow; isNew: boolean }> {
  const now = ctx.now();
  const id = uuidv7(now, ctx.random);
  const isOver = page.kind === "code";
  await ctx.db.page.createMany({
    data: {
      ...page,
      id,
      key: key ?? id,
      raisedAt: now,
      state: isOver ? "ended" : "open",
      nextAt: isOver ? null : now,
      endedAt: isOver ? now : null,
    },
    skipDuplicates: true,
  });
  const stored = await ctx.db.page.findUniqueOrThrow({ where: { key: key ?? id } });
  return { page: stored, isNew: stored.id === id };
}

/** Queues what goes to one person at one level: a step for each of their routes that may be tried, or one that says there is none. */
export async function insertSteps(
  ctx: Ctx,
  { id: pageId }: PageRow,
  level: number,
  agentId: string,
  routes: readonly ReadRoute[],
): Promise<void> {
  const now = ctx.now();
  const own = routes.filter((route) => route.agentId === agentId);
  const tried = own.filter(isTried);
  const base = () => ({ id: uuidv7(now, ctx.random), pageId, level, agentId, sendAfter: now });
  if (tried.length === 0) {
    const code = own.length === 0 ? "no-route" : "unverified";
    await ctx.db.pageStep.create({
      data: { ...base(), kind: "none", state: "skipped", code, endedAt: now },
    });
    return;
  }
  await ctx.db.pageStep.createMany({
    data: tried.map(({ id: routeId, kind }) => ({ ...base(), routeId, kind, state: "queued" })),
    skipDuplicates: true,
  });
}

/** One level of a page to these people, at once; the next is due after the time each has. */
export async function tellPeople(
  ctx: Ctx,
  page: PageRow,
  level: number,
  agentIds: readonly string[],
): Promise<void> {
  const routes = await readRoutes(ctx, agentIds);
  for (const agentId of agentIds) await insertSteps(ctx, page, level, agentId, routes);
}

/** One level alone: a page that goes to nobody else, and is over when its time is. */
export async function tellOnce(ctx: Ctx, page: PageRow, agentId: string): Promise<void> {
  await tellPeople(ctx, page, 1, [agentId]);
  const nextAt = after(ctx.now(), page.ackMinutes * MINUTE);
  await ctx.db.page.update({ where: { id: page.id }, data: { level: 1, nextAt } });
  await ringPage(ctx, page);
}

/** Wakes the worker and tells the open desks whom it went to; after the commit. */
export async function ringPage(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const steps = await ctx.db.pageStep.findMany({
    where: { pageId: id },
    distinct: ["agentId"],
    select: { agentId: true },
  });
  const agentIds = steps.map(({ agentId }) => agentId).join(" ");
  await recordChanges(ctx, [{ kind: "page.changed", values: { pageId: id, agentIds } }]);
  ctx.bell.ring("wires");
}
