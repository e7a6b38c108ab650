import { Forbidden } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { listCorrections } from "./list-corrections";
import type { Moment } from "./paid-schemas";
import { readOnCall } from "./read-on-call";
import type { SegmentKind } from "./rules/shift-words";

const QUARTER = 15 * MINUTE;
type Parts = { kind: SegmentKind | null; startAt: number; endAt: number }[];

interface Row {
  agentId: string;
  displayName: string;
  zone: string;
  shiftId: string | null;
  startAt: Date | null;
  endAt: Date | null;
  parts: Parts | null;
  state: string | null;
  isSampled: boolean;
  isOff: boolean;
}

/**
 * Who was on at an instant: by the roster as it was published, by what they said of themselves or samples of who was at
 * the desk, on call; and every correction written of it since. Leads and admins, programs by scope. Throws Forbidden.
 */
export async function getMoment(ctx: Ctx, iso: string): Promise<Moment> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const at = new Date(iso);
  const quarter = new Date(Math.floor(at.getTime() / QUARTER) * QUARTER);
  const [rows, corrections] = await Promise.all([readRows(ctx, at, quarter), listCorrections(ctx, { at })]);
  const ids = rows.map(({ agentId }) => agentId);
  const behind = new Date(at.getTime() + 1);
  const onCall = new Set(
    (await readOnCall(ctx, ids, { from: at, to: behind })).map(({ agentId }) => agentId),
  );
  const people = rows.map((row) => ({
    agentId: row.agentId,
    displayName: row.displayName,
    zone: row.zone,
    planned: plannedOf(row, at),
    seen: row.state ?? (row.isSampled ? "present" : null),
    isOnCall: onCall.has(row.agentId),
    isOff: row.isOff,
    corrections: corrections.filter(({ agentId }) => agentId === row.agentId),
  }));
  return {
    at: at.toISOString(),
    people: people.filter(
      ({ planned, seen, isOnCall, isOff, corrections: own }) =>
        planned || (seen !== null && seen !== "away") || isOnCall || isOff || own.length > 0,
    ),
  };
}

function readRows(ctx: Ctx, at: Date, quarter: Date): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT a.id AS "agentId", a."displayName", a.zone, r."shiftId", r."startAt", r."endAt", r.parts,
      (SELECT s.state FROM "AgentStateSpan" s WHERE s."agentId" = a.id AND s."startAt" <= ${at}::timestamptz
        AND ${at}::timestamptz <= ${ctx.now()}::timestamptz ORDER BY s."startAt" DESC LIMIT 1) AS state,
      EXISTS (SELECT FROM "PresenceQuarter" q WHERE q."agentId" = a.id AND q."startAt" = ${quarter}::timestamptz) AS "isSampled",
      EXISTS (SELECT FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved'
        AND o."startAt" <= ${at}::timestamptz AND o."endAt" > ${at}::timestamptz) AS "isOff"
    FROM "Agent" a LEFT JOIN "RosterEntry" r ON r."agentId" = a.id AND r."isPublished"
      AND r."startAt" <= ${at}::timestamptz AND r."endAt" > ${at}::timestamptz
    ORDER BY a."displayName", a.id`;
}

function plannedOf({ shiftId, startAt, endAt, parts }: Row, at: Date): Moment["people"][number]["planned"] {
  if (shiftId === null || !startAt || !endAt) return null;
  const part = (parts ?? []).find((each) => each.startAt <= at.getTime() && each.endAt > at.getTime());
  return {
    shiftId,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    part: part?.kind ?? null,
  };
}
