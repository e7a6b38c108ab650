import { createHash } from "node:crypto";
import { hashKey } from "@/lib/agents/key-hash";
import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readShifts } from "./read-shifts";
import { type CalendarEntry, calendarText } from "./rules/calendar-text";
import { expandShift } from "./rules/shift-times";
import type { Occurrence } from "./rules/shift-words";
import type { Shift } from "./schemas";

const BEFORE_MS = 28 * DAY;
const AHEAD_MS = 182 * DAY;

/** What the feed's events are called. */
export interface CalendarWords {
  name: (agent: string) => string;
  summary: string;
  part: (kind: string) => string;
}

type Entry = Occurrence & { shiftId: string };

/**
 * The calendar of the agent whose secret this is: published shifts from four weeks back to half a year ahead, and what
 * was taken from them as cancelled. Open to whoever holds the secret. Throws NotFound for any other, and for leavers.
 */
export async function readCalendar(
  ctx: Ctx,
  secret: string,
  words: CalendarWords,
): Promise<{ text: string; etag: string }> {
  const [agent] = await ctx.db.$queryRaw<{ id: string; displayName: string }[]>`
    SELECT a.id, a."displayName" FROM "CalendarFeed" f JOIN "Agent" a ON a.id = f."agentId" AND a."isActive"
    WHERE f."secretHash" = ${hashKey(secret)} AND f."revokedAt" IS NULL`;
  if (!agent) throw new NotFound("not-found");
  const from = after(ctx.now(), -BEFORE_MS);
  const to = after(ctx.now(), AHEAD_MS);
  const shifts = await readShifts(
    ctx,
    sql`s.state = 'published' AND (s."deletedAt" IS NULL OR s."deletedAt" > ${from}::timestamptz)
      AND (s."agentId" = ${agent.id}::uuid OR s.id IN (SELECT "shiftId" FROM "RosterEntry" WHERE "agentId" = ${agent.id}::uuid))`,
  );
  const removed = await ctx.db.shift.findMany({
    where: { id: { in: shifts.map(({ id }) => id) }, deletedAt: { not: null } },
    select: { id: true },
  });
  const removedIds = new Set(removed.map(({ id }) => id));
  const stood = await ctx.db.rosterEntry.findMany({
    where: { agentId: agent.id, isPublished: true, endAt: { gt: from }, startAt: { lt: to } },
    orderBy: [{ startAt: "asc" }, { shiftId: "asc" }],
  });
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  const confirmed = stood.flatMap((row): CalendarEntry[] => {
    const shift = byId.get(row.shiftId);
    if (!shift) return [];
    const entry = { ...row, on: row.heldOn.toISOString().slice(0, 10), parts: partsOf(row.parts) };
    return [entryOf(shift, entry, words, false)];
  });
  const kept = new Set(confirmed.map(({ shiftId, on }) => `${shiftId} ${on}`));
  const cancelled = shifts
    .flatMap((shift) => plannedOnce(shift, removedIds.has(shift.id), agent.id, { from, to }))
    .filter(({ shift, entry }) => !kept.has(`${shift.id} ${entry.on}`))
    .map(({ shift, entry }) => entryOf(shift, entry, words, true));
  const text = calendarText(words.name(agent.displayName), [...confirmed, ...cancelled]);
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 32)}"` };
}

/** What a shift would have held without its removal or the changes of single days. */
function plannedOnce(
  shift: Shift,
  isRemoved: boolean,
  agentId: string,
  { from, to }: { from: Date; to: Date },
) {
  const changed = new Set(shift.exceptions.map(({ on }) => on));
  return expandShift({ ...shift, exceptions: [] }, from, to)
    .filter((entry) => entry.agentId === agentId && (isRemoved || changed.has(entry.on)))
    .map((entry) => ({ shift, entry: { ...entry, shiftId: shift.id } }));
}

function partsOf(parts: unknown): Occurrence["parts"] {
  return (parts as { kind: Occurrence["parts"][number]["kind"]; startAt: number; endAt: number }[]).map(
    ({ kind, startAt, endAt }) => ({ kind, startAt: new Date(startAt), endAt: new Date(endAt) }),
  );
}

function entryOf(shift: Shift, entry: Entry, words: CalendarWords, isCancelled: boolean): CalendarEntry {
  const named = entry.parts.filter(({ kind }) => kind !== null);
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: shift.zone,
    hour: "2-digit",
    minute: "2-digit",
  });
  return {
    shiftId: entry.shiftId,
    on: entry.on,
    zone: shift.zone,
    startAt: entry.startAt,
    endAt: entry.endAt,
    summary: words.summary,
    description: named
      .map(
        ({ kind, startAt, endAt }) =>
          `${clock.format(startAt)}–${clock.format(endAt)} ${words.part(kind ?? "")}`,
      )
      .join("\n"),
    sequence: shift.changeNumber - 1,
    changedAt: new Date(shift.changedAt),
    isCancelled,
  };
}
