import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { Fairness } from "./paid-schemas";
import { yearsOf } from "./read-month-figures";
import { readPaidPeople, workedSince } from "./read-paid-people";
import { fairShare, quarterMonths } from "./rules/fair-share";
import { monthSpan } from "./rules/paid-hours";
import type { Stretch } from "./rules/time-off";

/**
 * Published nights, weekends and public holidays of a quarter by person, each on their own clock, past and to come. Agents
 * see themselves; leads and admins everybody, programs by scope.
 */
export async function reportFairness(ctx: Ctx, quarter: string): Promise<Fairness> {
  const { first, behind } = quarterMonths(quarter);
  const { startMs } = monthSpan(first, "Etc/UTC");
  const isOwn = ctx.actor.type === "agent" && ctx.actor.role === "agent";
  const where = isOwn
    ? sql`a.id = ${requireAgentActor(ctx.actor).agentId}::uuid`
    : workedSince(new Date(startMs));
  const people = await readPaidPeople(ctx, where, [...new Set([...yearsOf(first), ...yearsOf(behind)])]);
  const ids = people.map(({ agentId }) => agentId);
  const entries = await ctx.db.$queryRaw<(Stretch & { agentId: string; zone: string; month: string })[]>`
    SELECT r."agentId", extract(epoch FROM r."startAt")::float8 * 1000 AS "startMs",
      extract(epoch FROM r."endAt")::float8 * 1000 AS "endMs",
      to_char(r."startAt" AT TIME ZONE coalesce(nullif(a.zone, ''), 'Etc/UTC'), 'YYYY-MM') AS month
    FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId"
    WHERE r."agentId" = ANY(${uuids(ids)}) AND r."isPublished"
      AND r."startAt" > ${new Date(startMs - DAY)}::timestamptz
      AND r."startAt" < ${new Date(monthSpan(behind, "Etc/UTC").startMs + DAY)}::timestamptz`;
  const counted = entries.filter(({ month }) => month >= first && month < behind);
  return {
    quarter,
    people: people.map(({ agentId, displayName, rule }) => ({
      agentId,
      displayName,
      ...fairShare(
        counted.filter((entry) => entry.agentId === agentId),
        rule,
      ),
    })),
  };
}
