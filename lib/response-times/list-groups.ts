import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { ReportQuery } from "./report-schemas";

export interface Group {
  id: string;
  label: string;
}
export interface AgentGroup extends Group {
  teamIds: string[];
  isActive: boolean;
}

/** What turns are grouped and filtered by, in the order of their ids. */
export interface ReportGroups {
  accounts: Group[];
  teams: Group[];
  agents: AgentGroup[];
}

interface Row extends ReportGroups {
  reasonIds: string[];
}

/** Every account, team and agent, also those that work here no more. Throws NotFound `report-filter-gone` for a filter by another id. */
export async function listGroups(ctx: Ctx, query: ReportQuery): Promise<ReportGroups> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'label', handle) ORDER BY id), '[]') FROM "Account") AS accounts,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'label', name) ORDER BY id), '[]') FROM "Team") AS teams,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'label', a."displayName", 'isActive', a."isActive",
          'teamIds', ARRAY(SELECT "teamId" FROM "TeamMember" m WHERE m."agentId" = a.id)) ORDER BY a.id), '[]') FROM "Agent" a) AS agents,
      (SELECT coalesce(jsonb_agg(id), '[]') FROM "ContactReason") AS "reasonIds"`;
  const groups = row ?? { accounts: [], teams: [], agents: [], reasonIds: [] };
  refuseUnknown("account", query.account, groups.accounts);
  refuseUnknown("team", query.team, groups.teams);
  refuseUnknown("agent", query.agent, groups.agents);
  refuseUnknown(
    "reason",
    query.reason,
    groups.reasonIds.map((id) => ({ id })),
  );
  return groups;
}

function refuseUnknown(
  filter: string,
  wanted: readonly string[] | undefined,
  known: readonly { id: string }[],
): void {
  const ids = new Set(known.map(({ id }) => id));
  const gone = wanted?.find((each) => each !== "none" && each !== "me" && !ids.has(each.toLowerCase()));
  if (gone !== undefined) throw new NotFound("report-filter-gone", { filter, id: gone });
}
