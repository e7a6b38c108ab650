import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { Because } from "../row-schemas";
import { chooseFor, type Given, giveRouted } from "./give-routed";
import { keepRouted } from "./keep-routed";
import { moveToTeam } from "./move-to-team";
import { type Candidates, readCandidates } from "./read-candidates";
import { notYetRouted, readRoutables, type ToRoute } from "./read-routables";
import { readRouting } from "./read-routing";
import type { RoutingRule } from "./routing-schemas";
import { firstRule } from "./rules/match-rule";

/** Shared with giving out by turn: one at a time counts who bears how much. */
export const GIVING_LOCK = 84_001;
const AT_ONCE = 100;

/**
 * Routes what came in or was reopened, once for each turn: to the team of the first rule that fits and, by turn, to
 * whoever may be given it; what nobody may be given goes on where the rule says so. What somebody has stays theirs.
 * Nothing happens on a desk without rules. May run twice. Answers how many were given or moved. For the worker.
 */
export async function routeConversations(outer: Ctx, conversationIds: readonly string[]): Promise<number> {
  if (conversationIds.length === 0) return 0;
  const routing = await readRouting(outer);
  if (routing.rules.length === 0) return 0;
  let routed = 0;
  for (let at = 0; at < conversationIds.length; at += AT_ONCE)
    routed += await routeSome(outer, routing, conversationIds.slice(at, at + AT_ONCE));
  return routed;
}

function routeSome(
  outer: Ctx,
  routing: Awaited<ReturnType<typeof readRouting>>,
  conversationIds: readonly string[],
): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(${GIVING_LOCK})`;
    const fresh = await readRoutables(ctx, sql`c.id = ANY(${uuids(conversationIds)}) AND ${notYetRouted}`);
    if (fresh.length === 0) return 0;
    const [candidates, skills] = await Promise.all([
      readCandidates(
        ctx,
        routing.heatLimit,
        fresh.map(({ customerId }) => customerId),
      ),
      readSkills(ctx),
    ]);
    let routed = 0;
    for (const matter of fresh) {
      const found = firstRule(routing.rules, {
        ...matter,
        skills: matter.tags.filter((tag) => skills.has(tag)),
      });
      const keep = (state: "kept" | "unmatched") =>
        keepRouted(ctx, matter, { state, version: routing.version, rule: null, agentId: null, because: [] });
      if (!found) await keep("unmatched");
      else if (matter.assigneeId) await keep("kept");
      else {
        await route(ctx, matter, { ...found, version: routing.version }, candidates, skills);
        routed += 1;
      }
    }
    return routed;
  });
}

/** The names of the skills the desk keeps. */
export async function readSkills(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.db.skill.findMany({ where: { retiredAt: null }, select: { name: true } });
  return new Set(rows.map(({ name }) => name));
}

async function route(
  ctx: Ctx,
  matter: ToRoute,
  { rule, because, version }: { rule: RoutingRule; because: Because[]; version: number },
  candidates: Candidates,
  skills: ReadonlySet<string>,
): Promise<void> {
  const by: Because[] = [{ code: "rule", values: { rule: rule.name } }, ...because];
  const teamId = await teamThatIs(ctx, rule.teamId, matter.teamId);
  const choose = (team: string | null) => chooseFor(ctx, matter, team, rule, candidates, skills);
  const overflow = rule.overflow;
  const first = rule.mode === "round-robin" ? choose(teamId) : null;
  const goesOn = overflow?.whenNobodyFree && first !== null && first.agentId === null;
  const to = goesOn ? await teamThatIs(ctx, overflow.teamId, null) : teamId;
  const given: Given | null = goesOn ? choose(to) : first;
  const why = goesOn ? [...by, ...first.because, { code: "overflow", values: {} }] : by;
  await moveToTeam(ctx, matter.id, matter.teamId, to, why);
  const all = [...why, ...(given?.because ?? [])];
  if (given?.agentId) await giveRouted(ctx, matter, { agentId: given.agentId, because: all }, candidates);
  const minutes = overflow?.afterMinutes ?? null;
  await keepRouted(ctx, matter, {
    state: given === null ? "pull" : given.agentId ? "given" : "waiting",
    version,
    rule: rule.id,
    agentId: given?.agentId ?? null,
    because: all,
    overflowAt: goesOn || minutes === null ? null : after(ctx.now(), minutes * MINUTE),
    overflowedAt: goesOn ? ctx.now() : null,
  });
}

/** A team of a rule may be gone since: then it stays where it lay. */
async function teamThatIs(ctx: Ctx, teamId: string | null, otherwise: string | null): Promise<string | null> {
  if (teamId === null) return otherwise;
  return (await ctx.db.team.count({ where: { id: teamId } })) > 0 ? teamId : otherwise;
}
