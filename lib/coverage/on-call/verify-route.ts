import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { insertPage, ringPage } from "./insert-page";
import { routeCode } from "./page-secrets";

const VALID_MS = 10 * MINUTE;
const BETWEEN_MS = MINUTE;
const MOST_TRIES = 5;

/** Another code to a number of the acting agent's. Throws NotFound, Refused `code-too-soon` within a minute of the last. */
export async function resendCode(outer: Ctx, id: string): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const route = await lockUnverified(ctx, id, agentId);
    if (route.codeAt && after(route.codeAt, BETWEEN_MS) > ctx.now())
      throw new Refused("code-too-soon", { seconds: BETWEEN_MS / 1000 });
    await sendCode(ctx, id);
  });
}

/** Sends a fresh code to a number; the one before is worth nothing any more. In the caller's transaction. */
export async function sendCode(ctx: Ctx, routeId: string): Promise<void> {
  const now = ctx.now();
  const route = await ctx.db.pageRoute.update({
    where: { id: routeId },
    data: { codeAt: now, codeTries: 0 },
  });
  const { page } = await insertPage(ctx, {
    kind: "code",
    reason: "code",
    ackMinutes: 1,
    raisedById: route.agentId,
  });
  await ctx.db.pageStep.create({
    data: {
      id: uuidv7(now, ctx.random),
      ...{ pageId: page.id, level: 1, agentId: route.agentId, routeId, kind: route.kind },
      state: "queued",
      sendAfter: now,
    },
  });
  await ringPage(ctx, page);
}

/**
 * Proves a number by the code that went to it. Throws NotFound, Refused `code-expired` after ten minutes, `page-code-wrong`
 * with how many tries are left, `code-spent` after five wrong ones.
 */
export async function verifyRoute(outer: Ctx, id: string, code: string): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  const left = await inTransaction(outer, async (ctx) => {
    const route = await lockUnverified(ctx, id, agentId);
    if (!route.codeAt || after(route.codeAt, VALID_MS) <= ctx.now()) throw new Refused("code-expired");
    if (route.codeTries >= MOST_TRIES) throw new Refused("code-spent");
    if (routeCode(ctx, id, route.codeAt) !== code) {
      await ctx.db.pageRoute.update({ where: { id }, data: { codeTries: { increment: 1 } } });
      return MOST_TRIES - route.codeTries - 1;
    }
    await ctx.db.pageRoute.update({ where: { id }, data: { verifiedAt: ctx.now() } });
    await writeEntry(ctx, { action: "page-route.verified", subject: "agent", subjectId: agentId });
    return null;
  });
  // Thrown after the commit: the wrong try has to count.
  if (left !== null) throw new Refused("page-code-wrong", { left });
}

async function lockUnverified(ctx: Ctx, id: string, agentId: string) {
  await ctx.db.$executeRaw`SELECT FROM "PageRoute" WHERE id = ${id}::uuid FOR UPDATE`;
  const route = await ctx.db.pageRoute.findFirst({
    where: { id, agentId, removedAt: null, verifiedAt: null },
  });
  if (!route || route.target === "") throw new NotFound("not-found");
  return route;
}
