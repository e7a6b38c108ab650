import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type WorkLimits, workLimits } from "./rules/work-limits";
import type { RuleSet } from "./work-rules-schemas";

/** What each of these agents is held to: the table of their terms, else their country's, else the house's policy. */
export async function readWorkLimits(
  ctx: Ctx,
  agentIds: readonly string[],
): Promise<(agentId: string) => WorkLimits> {
  const [policy, rows] = await Promise.all([
    ctx.db.coverPolicy.findUniqueOrThrow({ where: { id: 1 } }),
    ctx.db.$queryRaw<{ agentId: string; rules: RuleSet }[]>`
      SELECT t."agentId", coalesce(own.rules, theirs.rules) AS rules FROM "WorkTerms" t
      LEFT JOIN "WorkRules" own ON own.id = t."rulesId" AND own."retiredAt" IS NULL
      LEFT JOIN "WorkRules" theirs ON theirs.country = t.country AND theirs.contract = '' AND theirs."retiredAt" IS NULL
      WHERE t."agentId" = ANY(${uuids(agentIds)}) AND coalesce(own.id, theirs.id) IS NOT NULL`,
  ]);
  const tables = new Map(rows.map(({ agentId, rules }) => [agentId, workLimits(rules, policy)]));
  const house = workLimits(null, policy);
  return (agentId) => tables.get(agentId) ?? house;
}
