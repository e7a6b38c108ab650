import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readShifts } from "./read-shifts";
import type { Answering } from "./rules/levels";
import { expandShift } from "./rules/shift-times";
import { isAnswering, type SegmentKind } from "./rules/shift-words";
import { type Stretch, without } from "./rules/time-off";

export interface Rostered {
  spans: Answering[];
  /** By agent. */
  languages: ReadonlyMap<string, readonly string[]>;
}

interface Person {
  id: string;
  coverFactor: number;
  languages: string[];
  timeOff: [startMs: number, endMs: number][];
}

type StoredPart = [agentId: string, kind: SegmentKind | null, startMs: number, endMs: number];

/**
 * Who answers when, by published shifts: neither in breaks, training or meetings nor on approved time off. From the
 * roster as far as it reaches, from the shifts themselves behind it.
 */
export async function readAnswering(ctx: Ctx, range: { from: Date; to: Date }): Promise<Rostered> {
  const [people, stored, later] = await Promise.all([
    readPeople(ctx, range),
    readStored(ctx, range),
    readLater(ctx, range),
  ]);
  const known = new Map(people.map((person) => [person.id, person]));
  const away = new Map(
    people.map(({ id, timeOff }) => [id, timeOff.map(([startMs, endMs]) => ({ startMs, endMs }))]),
  );
  const spans = [...stored, ...later].flatMap(([agentId, kind, startMs, endMs]): Answering[] => {
    const person = known.get(agentId);
    if (!person || !isAnswering(kind) || startMs >= endMs) return [];
    const span = { agentId, startMs, endMs, weight: Math.round(person.coverFactor * 1000) };
    return without<Answering & Stretch>(span, away.get(agentId) ?? []);
  });
  // In order once: what is counted of them afterwards, by language too, then need not sort.
  spans.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  return { spans, languages: new Map(people.map(({ id, languages }) => [id, languages])) };
}

function readPeople(ctx: Ctx, { from, to }: { from: Date; to: Date }): Promise<Person[]> {
  return ctx.db.$queryRaw<Person[]>`
    SELECT a.id, coalesce(nullif(a.languages, '{}'), ARRAY[a.locale]) AS languages, coalesce(t."coverFactor", 1) AS "coverFactor",
      coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM o."startAt") * 1000, extract(epoch FROM o."endAt") * 1000))
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved'
          AND o."endAt" > ${from}::timestamptz AND o."startAt" < ${to}::timestamptz), '[]') AS "timeOff"
    FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id WHERE a."isActive" OR a."deactivatedAt" > ${from}::timestamptz`;
}

/** One text for all rows: thousands of them are parsed in the time Prisma takes for a few. */
async function readStored(ctx: Ctx, { from, to }: { from: Date; to: Date }): Promise<StoredPart[]> {
  const [row] = await ctx.db.$queryRaw<{ parts: string | null }[]>`
    SELECT '[' || string_agg('["' || r."agentId" || '",' || (extract(epoch FROM r."endAt") * 1000)::bigint || ',' || r.parts || ']', ',')
      || ']' AS parts
    FROM "RosterEntry" r WHERE r."isPublished" AND r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz`;
  const entries = JSON.parse(row?.parts ?? "[]") as [
    string,
    number,
    { kind: SegmentKind | null; startAt: number; endAt: number }[],
  ][];
  return entries.flatMap(([agentId, ends, parts]) =>
    parts.map(({ kind, startAt, endAt }): StoredPart => [agentId, kind, startAt, Math.min(endAt, ends)]),
  );
}

async function readLater(ctx: Ctx, { from, to }: { from: Date; to: Date }): Promise<StoredPart[]> {
  const until = new Map(
    (
      await ctx.db.$queryRaw<{ id: string; rosteredUntil: Date }[]>`
        SELECT id, "rosteredUntil" FROM "Shift" WHERE "deletedAt" IS NULL AND state = 'published'
          AND "rosteredUntil" < ${to}::timestamptz`
    ).map(({ id, rosteredUntil }) => [id, rosteredUntil]),
  );
  if (until.size === 0) return [];
  const shifts = await readShifts(
    ctx,
    sql`s."deletedAt" IS NULL AND s.state = 'published' AND s."rosteredUntil" < ${to}::timestamptz`,
  );
  return shifts.flatMap((shift) => {
    const rostered = until.get(shift.id) ?? to;
    return expandShift(shift, rostered > from ? rostered : from, to)
      .filter(({ startAt }) => startAt >= rostered)
      .flatMap(({ agentId, parts }) =>
        parts.map(
          ({ kind, startAt, endAt }): StoredPart => [agentId, kind, startAt.getTime(), endAt.getTime()],
        ),
      );
  });
}
