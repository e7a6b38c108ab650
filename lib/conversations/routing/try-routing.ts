import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { chooseFor } from "./give-routed";
import { readCandidates } from "./read-candidates";
import type { ToRoute } from "./read-routables";
import { readRouting } from "./read-routing";
import { readSkills } from "./route-conversations";
import type { TriedRouting, TryRouting } from "./routing-schemas";
import { firstRule } from "./rules/match-rule";

/** Where something like this would go now, and why; changes nothing. Leads and admins. */
export async function tryRouting(ctx: Ctx, wish: TryRouting): Promise<TriedRouting> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const [kept, skills] = await Promise.all([readRouting(ctx), readSkills(ctx)]);
  const { rules, heatLimit } = wish.rules ?? kept;
  const account = wish.accountId
    ? await ctx.db.account.findUnique({
        where: { id: wish.accountId },
        select: { handle: true, teamId: true, channel: true },
      })
    : null;
  const matter = {
    ...likeIt(wish, account),
    ...placeOf(ctx, wish.kind, account?.channel),
  };
  const found = firstRule(rules, { ...matter, skills: wish.tags.filter((tag) => skills.has(tag)) });
  const teamId = found?.rule.teamId ?? matter.teamId;
  const team = teamId
    ? await ctx.db.team.findUnique({ where: { id: teamId }, select: { id: true, name: true } })
    : null;
  if (!found) return { rule: null, team, mode: null, agent: null, because: [] };
  const { rule, because } = found;
  const given =
    rule.mode === "round-robin"
      ? chooseFor(ctx, matter, teamId, rule, await readCandidates(ctx, heatLimit, []), skills)
      : null;
  return {
    rule: { id: rule.id, name: rule.name },
    team,
    mode: rule.mode,
    agent: given?.agentId ? (await nameAgents(ctx, [given.agentId]))(given.agentId) : null,
    because: [...because, ...(given?.because ?? [])],
  };
}

type Account = { handle: string; teamId: string | null; channel: string } | null;

function likeIt(wish: TryRouting, account: Account): Omit<ToRoute, "lastChannel" | "lastAudience"> {
  return {
    id: "",
    turnId: "",
    customerId: "",
    teamId: account?.teamId ?? null,
    assigneeId: null,
    rank: 1,
    dueAt: null,
    level: 0,
    lastAgentId: null,
    routed: null,
    accountId: wish.accountId ?? null,
    accountHandle: account?.handle ?? null,
    language: wish.language || null,
    kind: wish.kind,
    text: wish.text,
    tags: wish.tags,
    tier: wish.tier || null,
    flags: wish.flags,
  };
}

/** Where something of this kind is said: by the account's channel, else by any that has the kind. */
function placeOf(ctx: Ctx, kind: string, channel: string | undefined) {
  for (const traits of ctx.traits.values()) {
    if (channel && traits.name !== channel) continue;
    const audience = traits.audiences.find((each) => each.kind === kind)?.audience;
    if (audience) return { lastChannel: traits.name, lastAudience: audience };
  }
  return { lastChannel: channel ?? "", lastAudience: "public" };
}
