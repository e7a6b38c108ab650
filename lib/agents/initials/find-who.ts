import type { Ctx } from "@/lib/context/ctx";
import { publicName, signersAt, sinceWhen } from "../rules/initials-at";
import { normaliseInitials } from "../rules/signature";
import { readHoldings } from "./read-holdings";

export interface Who {
  /** Alias or first name. */
  name: string;
  signature: string;
  team: string | null;
  /** When they began to answer here. */
  since: string;
  account: { handle: string; displayName: string };
}

/**
 * For anybody: who signs so on an account, where the account tells it and the agent said yes. Null alike for an unknown
 * account, unknown initials, a leaver and somebody who did not agree.
 */
export async function findWho(ctx: Ctx, handle: string, typed: string): Promise<Who | null> {
  const wanted = normaliseInitials(typed);
  if (wanted === "" || typed.length > 40 || handle.length > 200) return null;
  const account = await ctx.db.account.findFirst({
    where: {
      handle: { in: [handle, `@${handle}`, handle.replace(/^@/, "")], mode: "insensitive" },
      isActive: true,
      showsWho: true,
    },
    orderBy: { createdAt: "asc" },
  });
  if (!account) return null;
  const holdings = await readHoldings(ctx);
  const isNamed = account.signatureKind === "name";
  const signers = signersAt(holdings, account.id, ctx.now()).filter((each) => each.leftAt === null);
  const wordOf = (each: (typeof signers)[number]) =>
    isNamed ? publicName(each.holder, each.alias) : each.initials;
  const found = signers.filter((each) => normaliseInitials(wordOf(each)) === wanted);
  const [held] = found;
  if (!held || found.length > 1) return null;
  const agent = await ctx.db.agent.findFirst({ where: { id: held.agentId, showsWho: true, isActive: true } });
  if (!agent) return null;
  const since = sinceWhen(holdings, agent);
  return {
    name: publicName(agent.displayName, agent.alias),
    signature: `${account.signatureSymbol}${wordOf(held)}`,
    team: await teamOf(ctx, agent.id, account.teamId),
    since: since.toISOString(),
    account: { handle: account.handle, displayName: account.displayName },
  };
}

async function teamOf(ctx: Ctx, agentId: string, teamId: string | null): Promise<string | null> {
  const [team] = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT t.name FROM "TeamMember" m JOIN "Team" t ON t.id = m."teamId" WHERE m."agentId" = ${agentId}::uuid
    ORDER BY (t.id = ${teamId}::uuid) DESC NULLS LAST, t.name LIMIT 1`;
  return team?.name ?? null;
}
