import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type JoinRuleContent, joinRuleContentSchema } from "../join-schemas";
import { type JoinMatch, matchJoinRule } from "../rules/match-join-rule";

export interface LiveRule {
  id: string;
  incidentId: string;
  fromAt: Date;
  readId: string | null;
  content: JoinRuleContent;
  matches: JoinMatch;
}

/** The rules of open incidents that are in force, oldest first: of two of one incident the first one catches. */
export async function readLiveRules(ctx: Ctx, where: Sql = sql`true`): Promise<LiveRule[]> {
  const rows = await ctx.db.$queryRaw<Omit<LiveRule, "matches">[]>`
    SELECT r.id, r."incidentId", r."fromAt", r."readId", r.content FROM "IncidentJoinRule" r
      JOIN "Incident" n ON n.id = r."incidentId" AND n.state = 'open'
    WHERE r."retiredAt" IS NULL AND ${where} ORDER BY r."createdAt", r.id`;
  return rows.map((row) => {
    const content = joinRuleContentSchema.parse(row.content);
    return { ...row, content, matches: matchJoinRule(content) };
  });
}
