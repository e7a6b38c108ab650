import { Forbidden, Invalid } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Board, BoardAgent, BoardAnswer, BoardEntry, BoardQuery } from "./board-schemas";
import { listTemplates } from "./keep-templates";
import { readWorkLimits } from "./read-work-limits";
import { getPolicy } from "./set-policy";

/** Rest, hours and days in a row are counted with what stands so far around the days shown. */
const AROUND_MS = 15 * DAY;
const MOST_MS = 63 * DAY;

/**
 * The week board: who works here, every occurrence, drafts too, and what it is held to. Leads and admins. Throws Invalid
 * `range-backwards`, `board-too-long`.
 */
export async function getBoard(ctx: Ctx, query: BoardQuery): Promise<BoardAnswer> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const [start, end] = [new Date(query.from), new Date(query.to)];
  if (end <= start) throw new Invalid("range-backwards");
  if (end.getTime() - start.getTime() > MOST_MS) throw new Invalid("board-too-long", { weeks: 9 });
  const version = await readVersion(ctx);
  if (version === query.ifVersion) return { version, board: null };
  const [from, to] = [after(start, -AROUND_MS), after(end, AROUND_MS)];
  const [agents, entries, policy, templates, skills] = await Promise.all([
    readAgents(ctx, from, to),
    readEntries(ctx, from, to),
    getPolicy(ctx),
    listTemplates(ctx),
    ctx.db.skill.findMany({ where: { retiredAt: null }, select: { name: true }, orderBy: { name: "asc" } }),
  ]);
  const limits = await readWorkLimits(
    ctx,
    agents.map(({ id }) => id),
  );
  const board: Board = {
    agents: agents.map((agent) => ({ ...agent, limits: limits(agent.id) })),
    entries,
    policy,
    templates,
    skills: skills.map(({ name }) => name),
  };
  return { version, board };
}

async function readVersion(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ version: string }[]>`
    SELECT concat_ws('.', (SELECT concat(count(*), '-', sum("changeNumber")) FROM "Shift"),
      (SELECT concat(count(*), '-', count("decidedAt"), '-', max("decidedAt")) FROM "TimeOff"),
      (SELECT concat(count(*), '-', sum("changeNumber")) FROM "WorkTerms"), (SELECT "changeNumber" FROM "CoverPolicy" WHERE id = 1),
      (SELECT concat(count(*), '-', count("retiredAt")) FROM "ShiftTemplate"),
      (SELECT concat(count(*), '-', count(*) FILTER (WHERE "isActive"), '-', md5(string_agg(zone || "displayName", ',' ORDER BY id))) FROM "Agent")) AS version`;
  return row?.version ?? "";
}

async function readAgents(ctx: Ctx, from: Date, to: Date): Promise<Omit<BoardAgent, "limits">[]> {
  return ctx.db.$queryRaw<Omit<BoardAgent, "limits">[]>`
    SELECT a.id, a."displayName" AS name, coalesce(h.initials, '') AS initials, a.zone, coalesce(a.languages, '{}') AS languages, coalesce(t.skills, '{}') AS skills, t."weeklyMinutes",
      coalesce(t."coverFactor", 1) AS "coverFactor",
      coalesce((SELECT jsonb_agg(jsonb_build_object('startAt', to_char(o."startAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'endAt', to_char(o."endAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', o.state) ORDER BY o."startAt")
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state IN ('asked', 'approved')
          AND o."endAt" > ${from}::timestamptz AND o."startAt" < ${to}::timestamptz), '[]') AS "timeOff",
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', v.weekday, 'startTime', v."startTime", 'endTime', v."endTime", 'kind', v.kind))
        FROM "Availability" v WHERE v."agentId" = a.id), '[]') AS availability
    FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
    LEFT JOIN "InitialsHolder" h ON h."agentId" = a.id AND h."untilAt" IS NULL WHERE a."isActive"
      OR EXISTS (SELECT FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz)
    ORDER BY a."displayName", a.id`;
}

async function readEntries(ctx: Ctx, from: Date, to: Date): Promise<BoardEntry[]> {
  const [row] = await ctx.db.$queryRaw<{ entries: string | null }[]>`
    SELECT json_agg(json_build_object('shiftId', r."shiftId", 'on', r."heldOn", 'agentId', r."agentId", 'zone', r.zone,
      'startLocal', r."startLocal", 'endLocal', r."endLocal", 'startMs', (extract(epoch FROM r."startAt") * 1000)::bigint,
      'endMs', (extract(epoch FROM r."endAt") * 1000)::bigint, 'parts', r.parts, 'state', s.state, 'recurrence', s.recurrence,
      'series', CASE WHEN s.recurrence IS NOT NULL THEN json_build_object('agentId', s."agentId", 'startLocal', s."startLocal",
        'endLocal', s."endLocal", 'segments', s.segments) END,
      'isChangedDay', x."heldOn" IS NOT NULL, 'segments', coalesce(x.segments, s.segments), 'skills', s.skills,
      'changeNumber', s."changeNumber") ORDER BY r."startAt", r."shiftId")::text AS entries
    FROM "RosterEntry" r JOIN "Shift" s ON s.id = r."shiftId"
    LEFT JOIN "ShiftException" x ON x."shiftId" = r."shiftId" AND x."heldOn" = r."heldOn"
    WHERE r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz`;
  type Stored = Omit<BoardEntry, "parts"> & {
    parts: { kind: BoardEntry["parts"][number]["kind"]; startAt: number; endAt: number }[];
  };
  return (JSON.parse(row?.entries ?? "[]") as Stored[]).map((entry) => ({
    ...entry,
    parts: entry.parts.map(({ kind, startAt, endAt }) => ({ kind, startMs: startAt, endMs: endAt })),
  }));
}
