import { after, DAY, HOUR } from "@/lib/base/time";
import type { Ctx, Role } from "@/lib/context/ctx";
import { all, type Sql, sql, uuids } from "@/lib/db/sql";
import { type AgentState, type AwakeState, isPresent, stateNow } from "./rules/agent-state";
import { type Watch, watchAt } from "./rules/on-shift";
import type { SegmentKind } from "./rules/shift-words";
import type { Stretch } from "./rules/time-off";

const AHEAD_MS = 12 * HOUR;
/** No shift is longer: what ends later need not be looked at. */
const LONGEST_MS = 2 * DAY;
const PLANNED_MS = 7 * DAY;

/** An active agent at this moment: what the roster says, what they say, and what they have open. */
export interface Watcher {
  agentId: string;
  displayName: string;
  initials: string;
  role: Role;
  teamIds: string[];
  /** Those they were given, else that of their screen. */
  languages: string[];
  skills: string[];
  coverFactor: number;
  capacity: number;
  open: number;
  /** Published shifts that run or begin within twelve hours. */
  watches: Watch[];
  timeOff: Stretch[];
  isOnShift: boolean;
  /** Whether any shift of theirs of the last week or ahead is published. */
  hasShifts: boolean;
  state: AgentState;
  /** Null where nobody ever said. */
  since: Date | null;
  until: Date | null;
  isPresent: boolean;
}

interface Row
  extends Omit<Watcher, "isOnShift" | "state" | "isPresent" | "watches" | "timeOff" | "initials"> {
  initials: string | null;
  stored: AgentState | null;
  before: AwakeState | null;
  lastSeenAt: Date | null;
  signedInAt: Date | null;
  shifts: {
    startMs: number;
    endMs: number;
    parts: { kind: SegmentKind | null; startAt: number; endAt: number }[];
  }[];
  off: [startMs: number, endMs: number][];
}

/** Everybody who works here, by name, or those named: who is on shift and who is really here, in one statement. */
export async function readWatch(ctx: Ctx, agentIds?: readonly string[]): Promise<Watcher[]> {
  const now = ctx.now();
  const only: Sql[] = agentIds ? [sql`a.id = ANY(${uuids(agentIds)})`] : [];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id AS "agentId", a."displayName", i.initials, a.role,
      coalesce(nullif(a.languages, '{}'), ARRAY[a.locale]) AS languages,
      ARRAY(SELECT m."teamId"::text FROM "TeamMember" m WHERE m."agentId" = a.id) AS "teamIds",
      coalesce(t.skills, '{}') AS skills, coalesce(t."coverFactor", 1) AS "coverFactor", coalesce(t.capacity, 5) AS capacity,
      (SELECT count(*)::int FROM "Conversation" c WHERE c."assigneeId" = a.id AND c.status = 'open') AS open,
      coalesce((SELECT json_agg(json_build_object('startMs', (extract(epoch FROM r."startAt") * 1000)::bigint,
          'endMs', (extract(epoch FROM r."endAt") * 1000)::bigint, 'parts', r.parts) ORDER BY r."startAt")
        FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished" AND r."endAt" > ${now}::timestamptz
          AND r."endAt" < ${after(now, AHEAD_MS + LONGEST_MS)}::timestamptz AND r."startAt" <= ${after(now, AHEAD_MS)}::timestamptz), '[]') AS shifts,
      coalesce((SELECT json_agg(json_build_array((extract(epoch FROM o."startAt") * 1000)::bigint,
          (extract(epoch FROM o."endAt") * 1000)::bigint))
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved' AND o."endAt" > ${now}::timestamptz), '[]') AS off,
      EXISTS (SELECT FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished"
        AND r."endAt" > ${after(now, -PLANNED_MS)}::timestamptz) AS "hasShifts",
      w.state AS stored, w.since, w.until, w.before, s."lastSeenAt", s."signedInAt"
    FROM "Agent" a
    LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
    LEFT JOIN "AgentState" w ON w."agentId" = a.id
    LEFT JOIN LATERAL (SELECT max("lastSeenAt") AS "lastSeenAt", max("createdAt") AS "signedInAt" FROM "Session"
      WHERE "agentId" = a.id AND "revokedAt" IS NULL) s ON true
    WHERE ${all([sql`a."isActive"`, ...only])} ORDER BY a."displayName", a.id`;
  return rows.map((row) => watcherOf(row, now));
}

/** Whether any shift of somebody who works here, of the last week or ahead, is published. */
export async function plansShifts(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ plans: boolean }[]>`
    SELECT EXISTS (SELECT FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId" AND a."isActive"
      WHERE r."isPublished" AND r."endAt" > ${after(ctx.now(), -PLANNED_MS)}::timestamptz) AS plans`;
  return row?.plans ?? false;
}

function watcherOf({ stored, before, lastSeenAt, signedInAt, shifts, off, ...row }: Row, now: Date): Watcher {
  const said = stored && row.since ? { state: stored, since: row.since, before } : null;
  const signs = { lastSeenAt, signedInAt };
  const timeOff = off.map(([startMs, endMs]) => ({ startMs, endMs }));
  return {
    ...row,
    initials: row.initials ?? "",
    watches: shifts,
    timeOff,
    isOnShift: watchAt(shifts, timeOff, now.getTime()) !== null,
    state: stateNow(said, signs, now),
    isPresent: isPresent(said, signs, now),
  };
}
