import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { readWorkLimits } from "./read-work-limits";
import type { NoGo } from "./rules/no-go-spans";
import type { Span } from "./rules/shift-words";
import type { WorkLimits } from "./rules/work-limits";

interface Agent {
  zone: string;
  weeklyMinutes: number | null;
  heldSkills: string[];
  knownSkills: string[];
  timeOff: Span[];
  noGo: NoGo[];
}

/** What the rules ask about, read once for many shifts. */
export interface Facts {
  agent(id: string): Agent & { policy: WorkLimits };
  /** All but one shift's. */
  workOf(id: string, shiftId: string, from: Date, to: Date): Span[];
  /** Published work of everybody else. */
  colleagues(id: string, from: Date, to: Date): Span[];
}

type Work = Span & { agentId: string; shiftId: string; isPublished: boolean };

/** What is known of these agents and of all work in a range. */
export async function readRuleFacts(
  ctx: Ctx,
  agentIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<Facts> {
  const [limits, agents, work, timeOff, noGo] = await Promise.all([
    readWorkLimits(ctx, agentIds),
    ctx.db.$queryRaw<(Omit<Agent, "timeOff" | "noGo"> & { id: string })[]>`
      SELECT a.id, a.zone, t."weeklyMinutes", coalesce(t.skills, '{}') || coalesce(a.languages, '{}') AS "heldSkills",
        (SELECT coalesce(array_agg(name), '{}') FROM "Skill" WHERE "retiredAt" IS NULL)
          || (SELECT coalesce(array_agg(DISTINCT l), '{}') FROM "Agent", unnest(languages) l) AS "knownSkills"
      FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id WHERE a.id = ANY(${uuids(agentIds)})`,
    ctx.db.$queryRaw<Work[]>`
      SELECT "agentId", "shiftId", "startAt", "endAt", "isPublished" FROM "RosterEntry"
      WHERE "endAt" > ${from}::timestamptz AND "startAt" < ${to}::timestamptz ORDER BY "startAt"`,
    ctx.db.timeOff.findMany({
      where: { agentId: { in: [...agentIds] }, state: "approved", endAt: { gt: from }, startAt: { lt: to } },
      select: { agentId: true, startAt: true, endAt: true },
    }),
    ctx.db.availability.findMany({ where: { agentId: { in: [...agentIds] }, kind: "no-go" } }),
  ]);
  const within = (span: Span, start: Date, end: Date) => span.endAt > start && span.startAt < end;
  const known = new Map(agents.map((agent) => [agent.id, agent]));
  return {
    agent: (id) => ({
      ...(known.get(id) ?? { zone: "Etc/UTC", weeklyMinutes: null, heldSkills: [], knownSkills: [] }),
      timeOff: timeOff.filter(({ agentId }) => agentId === id),
      noGo: noGo.filter(({ agentId }) => agentId === id),
      policy: limits(id),
    }),
    workOf: (id, shiftId, start, end) =>
      work.filter((each) => each.agentId === id && each.shiftId !== shiftId && within(each, start, end)),
    colleagues: (id, start, end) =>
      work.filter((each) => each.isPublished && each.agentId !== id && within(each, start, end)),
  };
}
