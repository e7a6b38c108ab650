import { createHash } from "node:crypto";
import { hashKey } from "@/lib/agents/key-hash";
import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type CalendarEntry, calendarText } from "./rules/calendar-text";

const BEFORE_MS = 28 * DAY;
const AHEAD_MS = 91 * DAY;

/** What a team's calendar and its events are called. */
export interface TeamCalendarWords {
  team: (team: string) => string;
  whose: (agent: string) => string;
}

interface Row {
  shiftId: string;
  on: string;
  zone: string;
  displayName: string;
  startAt: Date;
  endAt: Date;
  sequence: number;
  changedAt: Date;
  isCancelled: boolean;
}

/**
 * The calendar of the team whose secret this is: published shifts of its people from four weeks back to thirteen ahead,
 * with their names, and single days taken out as cancelled. Open to whoever holds the secret. Throws NotFound for others.
 */
export async function readTeamCalendar(
  ctx: Ctx,
  secret: string,
  words: TeamCalendarWords,
): Promise<{ text: string; etag: string }> {
  const [team] = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT t.id, t.name FROM "TeamFeed" f JOIN "Team" t ON t.id = f."teamId"
    WHERE f."secretHash" = ${hashKey(secret)} AND f."revokedAt" IS NULL`;
  if (!team) throw new NotFound("not-found");
  const rows = await readRows(ctx, team.id, after(ctx.now(), -BEFORE_MS), after(ctx.now(), AHEAD_MS));
  const entries = rows.map(
    ({ displayName, ...row }): CalendarEntry => ({
      ...row,
      summary: words.whose(displayName),
      description: "",
    }),
  );
  const text = calendarText(words.team(team.name), entries);
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 32)}"` };
}

/** What stands, and days of shifts that an exception or the end of the shift took out: those at their usual times. */
function readRows(ctx: Ctx, teamId: string, from: Date, to: Date): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT r."shiftId", r."heldOn"::text AS "on", r.zone, a."displayName", r."startAt", r."endAt", s."changeNumber" - 1 AS sequence,
      s."changedAt", false AS "isCancelled"
    FROM "RosterEntry" r JOIN "Shift" s ON s.id = r."shiftId" JOIN "Agent" a ON a.id = r."agentId"
      JOIN "TeamMember" m ON m."agentId" = a.id AND m."teamId" = ${teamId}::uuid
    WHERE r."isPublished" AND r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz
    UNION ALL
    SELECT s.id, e."heldOn"::text, s.zone, a."displayName", c."startAt", c."endAt", s."changeNumber" - 1, s."changedAt", true
    FROM "ShiftException" e JOIN "Shift" s ON s.id = e."shiftId" AND s."deletedAt" IS NULL AND s.state = 'published'
      JOIN "Agent" a ON a.id = s."agentId" JOIN "TeamMember" m ON m."agentId" = a.id AND m."teamId" = ${teamId}::uuid
      CROSS JOIN LATERAL (SELECT
        (e."heldOn" + substr(s."startLocal", 12)::time) AT TIME ZONE s.zone AS "startAt",
        (e."heldOn" + substr(s."startLocal", 12)::time + (s."endLocal"::timestamp - s."startLocal"::timestamp)) AT TIME ZONE s.zone AS "endAt") c
    WHERE e."startLocal" IS NULL AND c."endAt" > ${from}::timestamptz AND c."startAt" < ${to}::timestamptz
    ORDER BY "startAt", "shiftId", "on"`;
}
