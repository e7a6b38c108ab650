import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { nextOnShift } from "./rules/next-on-shift";
import { without } from "./rules/time-off";

export interface Successor {
  agentId: string;
  startAt: Date;
  endAt: Date;
}

interface Row {
  agentId: string;
  startMs: number;
  endMs: number;
  teamIds: string[];
  skills: string[];
  timeOff: [startMs: number, endMs: number][];
}

/** Who has the watch after an agent who leaves then, by the published roster without approved time off; null when nobody comes. */
export async function findSuccessor(
  ctx: Ctx,
  leaver: { agentId: string; endAt: Date; skills?: readonly string[] },
): Promise<Successor | null> {
  const { agentId, endAt, skills = [] } = leaver;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r."agentId", extract(epoch FROM r."startAt")::float8 * 1000 AS "startMs", extract(epoch FROM r."endAt")::float8 * 1000 AS "endMs",
      ARRAY(SELECT m."teamId"::text FROM "TeamMember" m WHERE m."agentId" = a.id) AS "teamIds", coalesce(t.skills, '{}') AS skills,
      coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM o."startAt") * 1000, extract(epoch FROM o."endAt") * 1000))
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved' AND o."endAt" > r."startAt" AND o."startAt" < r."endAt"),
        '[]') AS "timeOff"
    FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId" AND a."isActive" LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
    WHERE r."isPublished" AND r."agentId" <> ${agentId}::uuid AND r."endAt" > ${endAt}::timestamptz
      AND r."startAt" < ${after(endAt, DAY)}::timestamptz`;
  const teams = await ctx.db.teamMember.findMany({ where: { agentId }, select: { teamId: true } });
  const shifts = rows.flatMap(({ timeOff, ...shift }) =>
    without(
      shift,
      timeOff.map(([startMs, endMs]) => ({ startMs, endMs })),
    ),
  );
  const own = { agentId, teamIds: teams.map(({ teamId }) => teamId), skills };
  const next = nextOnShift(own, endAt.getTime(), shifts);
  return next && { agentId: next.agentId, startAt: new Date(next.startMs), endAt: new Date(next.endMs) };
}
