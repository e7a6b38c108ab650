import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { readWorkLimits } from "./read-work-limits";
import { shiftWarnings } from "./rules/shift-warnings";
import type { Occurrence, Span } from "./rules/shift-words";
import { dayText } from "./rules/wall-time";
import { instantOfWall, localDay } from "./rules/zone-offsets";
import type { Shift, Warning } from "./schemas";

/** Rules look so far ahead from a shift's first day. */
const LOOKED_AT_MS = 9 * 7 * DAY;
const AROUND_MS = 32 * DAY;

interface AgentFacts {
  zone: string;
  weeklyMinutes: number | null;
  heldSkills: string[];
  knownSkills: string[];
}

/** What the desk's rules say of these occurrences of a shift, agent by agent; each rule warns once an agent. */
export async function listWarnings(
  ctx: Ctx,
  shift: Shift,
  occurrences: readonly Occurrence[],
): Promise<Warning[]> {
  const [first] = occurrences;
  if (!first) return [];
  const near = occurrences.filter(
    ({ startAt }) => startAt.getTime() < first.startAt.getTime() + LOOKED_AT_MS,
  );
  const agentIds = [...new Set(near.map(({ agentId }) => agentId))];
  const found = await Promise.all(
    agentIds.map((agentId) =>
      warningsOf(
        ctx,
        shift,
        agentId,
        near.filter((each) => each.agentId === agentId),
      ),
    ),
  );
  return found.flat();
}

async function warningsOf(ctx: Ctx, shift: Shift, agentId: string, asked: readonly Occurrence[]) {
  const range = {
    startAt: after(asked[0]?.startAt ?? ctx.now(), -AROUND_MS),
    endAt: after(asked.at(-1)?.endAt ?? ctx.now(), AROUND_MS),
  };
  const [limits, { zone, ...facts }, others, colleagues, timeOff, availability] = await Promise.all([
    readWorkLimits(ctx, [agentId]),
    readAgentFacts(ctx, agentId),
    ctx.db.$queryRaw<Span[]>`
      SELECT "startAt", "endAt" FROM "RosterEntry" WHERE "agentId" = ${agentId}::uuid AND "shiftId" <> ${shift.id}::uuid
        AND "endAt" > ${range.startAt}::timestamptz AND "startAt" < ${range.endAt}::timestamptz`,
    ctx.db.$queryRaw<Span[]>`
      SELECT r."startAt", r."endAt" FROM "RosterEntry" r
      WHERE r."isPublished" AND r."agentId" <> ${agentId}::uuid AND r."endAt" > ${asked[0]?.startAt ?? ctx.now()}::timestamptz
        AND r."startAt" < ${asked.at(-1)?.endAt ?? ctx.now()}::timestamptz`,
    ctx.db.timeOff.findMany({
      where: { agentId, state: "approved", endAt: { gt: range.startAt }, startAt: { lt: range.endAt } },
      select: { startAt: true, endAt: true },
    }),
    ctx.db.availability.findMany({ where: { agentId, kind: "no-go" } }),
  ]);
  return shiftWarnings({
    zone: shift.zone,
    now: ctx.now(),
    isPublished: shift.state === "published",
    asked,
    others,
    skills: shift.skills,
    timeOff,
    noGo: availability.length === 0 ? [] : noGoSpans(availability, zone, asked),
    colleagues,
    policy: limits(agentId),
    ...facts,
  }) as Warning[];
}

async function readAgentFacts(ctx: Ctx, agentId: string): Promise<AgentFacts> {
  const [facts] = await ctx.db.$queryRaw<AgentFacts[]>`
    SELECT a.zone, t."weeklyMinutes", coalesce(t.skills, '{}') || a.languages AS "heldSkills",
      (SELECT coalesce(array_agg(name), '{}') FROM "Skill" WHERE "retiredAt" IS NULL)
        || (SELECT coalesce(array_agg(DISTINCT l), '{}') FROM "Agent", unnest(languages) l) AS "knownSkills"
    FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id WHERE a.id = ${agentId}::uuid`;
  return facts ?? { zone: "Etc/UTC", weeklyMinutes: null, heldSkills: [], knownSkills: [] };
}

function noGoSpans(
  spans: readonly { weekday: number; startTime: string; endTime: string }[],
  zone: string,
  asked: readonly Span[],
): Span[] {
  return asked.flatMap((each) => {
    const day = localDay(zone, each.startAt.getTime());
    return [day - 1, day, day + 1].flatMap((on) =>
      spans
        .filter(({ weekday }) => weekday === ((((on + 3) % 7) + 7) % 7) + 1)
        .map(({ startTime, endTime }) => {
          const until = endTime > startTime ? on : on + 1;
          const instant = (place: number, time: string, edge: "start" | "end") =>
            new Date(instantOfWall(zone, Date.parse(`${dayText(place * DAY)}T${time}:00Z`), edge));
          return { startAt: instant(on, startTime, "start"), endAt: instant(until, endTime, "end") };
        }),
    );
  });
}
