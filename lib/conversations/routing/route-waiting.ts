import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Because } from "../row-schemas";
import { chooseFor, giveRouted } from "./give-routed";
import { moveToTeam } from "./move-to-team";
import { readCandidates } from "./read-candidates";
import { readRoutables, type ToRoute } from "./read-routables";
import { readRouting } from "./read-routing";
import { GIVING_LOCK, readSkills } from "./route-conversations";
import type { RoutingRule } from "./routing-schemas";

/** Still open with nobody, in the turn it was routed in. */
const waiting = sql`c."assigneeId" IS NULL AND c.id IN (SELECT r."conversationId" FROM "RoutedConversation" r
  WHERE r.state IN ('waiting', 'pull') ORDER BY r."routedAt" LIMIT 300)`;

/**
 * Gives what waits by turn to whoever has become free, and lets what nobody took in time go on to the team of its
 * rule. What was taken, answered or whose rule is gone waits no more. Answers how many were given or went on. For the worker.
 */
export async function routeWaiting(outer: Ctx): Promise<number> {
  const { count } = await settleGone(outer);
  if (count === 0) return 0;
  const routing = await readRouting(outer);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(${GIVING_LOCK})`;
    const matters = await readRoutables(ctx, waiting);
    const [candidates, skills] = await Promise.all([
      readCandidates(
        ctx,
        routing.heatLimit,
        matters.map(({ customerId }) => customerId),
      ),
      readSkills(ctx),
    ]);
    let moved = 0;
    for (const matter of matters) {
      const rule = routing.rules.find(({ id }) => id === matter.routed?.ruleId);
      if (!rule || matter.routed?.turnId !== matter.turnId) continue;
      const isOver = goesOver(matter, ctx.now());
      const teamId = isOver ? (rule.overflow?.teamId ?? null) : matter.teamId;
      const because = isOver ? overflowed(rule) : [{ code: "rule", values: { rule: rule.name } }];
      const given =
        isOver || matter.routed.state === "waiting"
          ? chooseFor(ctx, matter, teamId, rule, candidates, skills)
          : null;
      if (isOver) await moveToTeam(ctx, matter.id, matter.teamId, teamId, because);
      if (given?.agentId) {
        const why = [...because, ...given.because];
        await giveRouted(ctx, matter, { agentId: given.agentId, because: why }, candidates);
        await settle(ctx, matter.id, { state: "given", agentId: given.agentId, because: why });
      } else if (isOver) await settle(ctx, matter.id, { state: "waiting", agentId: null, because });
      if (isOver) await markOver(ctx, matter.id);
      if (isOver || given?.agentId) moved += 1;
    }
    return moved;
  });
}

function goesOver({ routed }: ToRoute, now: Date): boolean {
  return routed?.overflowedAt === null && routed.overflowAt !== null && new Date(routed.overflowAt) <= now;
}

function overflowed(rule: RoutingRule): Because[] {
  const minutes = rule.overflow?.afterMinutes ?? 0;
  return [
    { code: "rule", values: { rule: rule.name } },
    { code: "overflow-after", values: { minutes } },
  ];
}

async function settle(
  ctx: Ctx,
  conversationId: string,
  data: { state: string; agentId: string | null; because: Because[] },
): Promise<void> {
  await ctx.db.routedConversation.update({ where: { conversationId }, data });
}

async function markOver(ctx: Ctx, conversationId: string): Promise<void> {
  const data = { overflowedAt: ctx.now() };
  await ctx.db.routedConversation.update({ where: { conversationId }, data });
}

/** What was taken by hand, answered or put away waits for nobody; answers how many do. */
async function settleGone(ctx: Ctx): Promise<{ count: number }> {
  await ctx.db.$executeRaw`
    UPDATE "RoutedConversation" r SET state = 'kept' FROM "Conversation" c
    WHERE r.state IN ('waiting', 'pull') AND c.id = r."conversationId"
      AND (c."assigneeId" IS NOT NULL OR c.status NOT IN ('open', 'snoozed') OR NOT EXISTS (SELECT FROM "Turn" t
        WHERE t."conversationId" = c.id AND t."firstInteractionId" = r."turnId" AND t."endedAt" IS NULL))`;
  const count = await ctx.db.routedConversation.count({ where: { state: { in: ["waiting", "pull"] } } });
  return { count };
}
