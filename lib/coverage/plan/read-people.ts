import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { SegmentKind } from "../rules/shift-words";
import type { Stretch } from "../rules/time-off";

export interface KnownPerson {
  id: string;
  zone: string;
  coverFactor: number;
  languages: string[];
  weeklyMinutes: number | null;
  timeOff: [startMs: number, endMs: number][];
  availability: { weekday: number; startTime: string; endTime: string; kind: "wish" | "no-go" }[];
}

export interface KnownEntry extends Stretch {
  shiftId: string;
  on: string;
  agentId: string;
  repeats: boolean;
  isPublished: boolean;
  /** For its agent to agree to it. */
  waits: boolean;
  /** Thousandths of a person. */
  weight: number;
  languages: string[];
  parts: { kind: SegmentKind | null; startAt: number; endAt: number }[];
  away: Stretch[];
}

interface Range {
  from: Date;
  to: Date;
}

/** These agents, or all but admins, who count in the cover. */
export function readPeople(
  ctx: Ctx,
  agentIds: readonly string[] | undefined,
  { from, to }: Range,
): Promise<KnownPerson[]> {
  const asked = agentIds ? sql`a.id = ANY(${uuids(agentIds)})` : sql`a.role <> 'admin'`;
  return ctx.db.$queryRaw<KnownPerson[]>`
    SELECT a.id, a.zone, coalesce(a.languages, '{}') AS languages, coalesce(t."coverFactor", 1) AS "coverFactor", t."weeklyMinutes",
      coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM o."startAt") * 1000, extract(epoch FROM o."endAt") * 1000))
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved'
          AND o."endAt" > ${from}::timestamptz AND o."startAt" < ${to}::timestamptz + interval '1 day'), '[]') AS "timeOff",
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', v.weekday, 'startTime', v."startTime", 'endTime', v."endTime",
        'kind', v.kind)) FROM "Availability" v WHERE v."agentId" = a.id), '[]') AS availability
    FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
    WHERE a."isActive" AND a.zone <> '' AND coalesce(t."coverFactor", 1) > 0 AND ${asked} ORDER BY a."displayName", a.id`;
}

/** Everybody's work in a range, in order. */
export function readEntries(ctx: Ctx, { from, to }: Range): Promise<KnownEntry[]> {
  return ctx.db.$queryRaw<KnownEntry[]>`
    SELECT r."shiftId", r."heldOn"::text AS "on", r."agentId", (extract(epoch FROM r."startAt") * 1000)::float8 AS "startMs",
      (extract(epoch FROM r."endAt") * 1000)::float8 AS "endMs", s.recurrence IS NOT NULL AS repeats, r."isPublished",
      EXISTS (SELECT FROM "ConsentRequest" c WHERE c."shiftId" = s.id AND c.state = 'asked') AS waits,
      round(coalesce(t."coverFactor", 1) * 1000)::int AS weight, coalesce(a.languages, '{}') AS languages, r.parts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('startMs', extract(epoch FROM o."startAt") * 1000, 'endMs', extract(epoch FROM o."endAt") * 1000))
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved' AND o."endAt" > r."startAt" AND o."startAt" < r."endAt"), '[]') AS away
    FROM "RosterEntry" r JOIN "Shift" s ON s.id = r."shiftId" JOIN "Agent" a ON a.id = r."agentId"
    LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
    WHERE r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz ORDER BY r."startAt", r."shiftId"`;
}

/** The desk's own kinds of shifts that are laid out by its clock or by whoever's it is. */
export async function readPatterns(
  ctx: Ctx,
  zone: string,
): Promise<{ startMinute: number; minutes: number }[]> {
  const rows = await ctx.db.shiftTemplate.findMany({
    where: { retiredAt: null, OR: [{ zone: null }, { zone }] },
    select: { startTime: true, endTime: true },
    take: 24,
    orderBy: { id: "asc" },
  });
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return rows.map(({ startTime, endTime }) => ({
    startMinute: minute(startTime),
    minutes: (minute(endTime) - minute(startTime) + 1440) % 1440 || 1440,
  }));
}
