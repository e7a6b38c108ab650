import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { readOnCall } from "./read-on-call";
import type { KnownWork } from "./rules/hours-rows";
import type { Counted } from "./rules/paid-hours";
import type { SegmentKind } from "./rules/shift-words";
import type { Stretch } from "./rules/time-off";

interface Row {
  agentId: string;
  startMs: number;
  endMs: number;
}
type Own = { -readonly [Key in keyof KnownWork]: KnownWork[Key][number][] };

const WORKING = ["here", "finishing", "training"];

/**
 * What is known of the work of these agents in a range, by agent: published shifts, states they set, samples from before
 * they set any, on call, corrections. Each is cut to the range.
 */
export async function readWork(
  ctx: Ctx,
  agentIds: readonly string[],
  { startMs, endMs }: Stretch,
): Promise<ReadonlyMap<string, KnownWork>> {
  const [from, to] = [new Date(startMs), new Date(endMs)];
  const whose = sql`"agentId" = ANY(${uuids(agentIds)})`;
  const [planned, states, samples, corrections, onCall] = await Promise.all([
    readPlanned(ctx, whose, from, to),
    readStates(ctx, whose, to),
    readSamples(ctx, whose, from, to),
    ctx.db.hoursCorrection.findMany({
      where: { agentId: { in: [...agentIds] }, endAt: { gt: from }, startAt: { lt: to } },
    }),
    readOnCall(ctx, agentIds, { from, to }),
  ]);
  const found = new Map<string, Own>(
    agentIds.map((id) => [id, { planned: [], present: [], breaks: [], onCall: [], corrections: [] }]),
  );
  const cut = <S extends Stretch>(each: S): S[] => {
    const kept = { ...each, startMs: Math.max(each.startMs, startMs), endMs: Math.min(each.endMs, endMs) };
    return kept.endMs > kept.startMs ? [kept] : [];
  };
  for (const { agentId, parts, endMs: ends } of planned)
    for (const part of parts)
      found.get(agentId)?.planned.push(
        ...cut({
          startMs: part.startAt,
          endMs: Math.min(part.endAt, ends),
          isBreak: part.kind === "break",
        }),
      );
  const stated = new Map<string, number>();
  for (const { agentId, state, startMs: at, endMs: until } of states) {
    stated.set(agentId, Math.min(at, stated.get(agentId) ?? at));
    const own = found.get(agentId);
    if (WORKING.includes(state)) own?.present.push(...cut({ startMs: at, endMs: until, share: 1 }));
    if (state === "break") own?.breaks.push(...cut({ startMs: at, endMs: until }));
  }
  for (const { agentId, startMs: at, endMs: until, share } of samples)
    if (at < (stated.get(agentId) ?? Number.POSITIVE_INFINITY))
      found.get(agentId)?.present.push(...cut<Counted>({ startMs: at, endMs: until, share }));
  for (const { agentId, ...span } of onCall) found.get(agentId)?.onCall.push(...cut(span));
  for (const { agentId, kind, startAt, endAt } of corrections)
    found.get(agentId)?.corrections.push(
      ...cut({
        kind: kind as KnownWork["corrections"][number]["kind"],
        startMs: startAt.getTime(),
        endMs: endAt.getTime(),
      }),
    );
  return found;
}

function readPlanned(ctx: Ctx, whose: Sql, from: Date, to: Date) {
  return ctx.db.$queryRaw<
    (Row & { parts: { kind: SegmentKind | null; startAt: number; endAt: number }[] })[]
  >`
    SELECT "agentId", extract(epoch FROM "startAt")::float8 * 1000 AS "startMs", extract(epoch FROM "endAt")::float8 * 1000 AS "endMs",
      parts FROM "RosterEntry"
    WHERE ${whose} AND "isPublished" AND "endAt" > ${from}::timestamptz AND "startAt" < ${to}::timestamptz ORDER BY "startAt"`;
}

/** Each state lasts until the next one; the last one until now. */
function readStates(ctx: Ctx, whose: Sql, to: Date) {
  return ctx.db.$queryRaw<(Row & { state: string })[]>`
    SELECT "agentId", state, extract(epoch FROM "startAt")::float8 * 1000 AS "startMs",
      extract(epoch FROM coalesce(lead("startAt") OVER (PARTITION BY "agentId" ORDER BY "startAt"), ${ctx.now()}::timestamptz))::float8 * 1000 AS "endMs"
    FROM "AgentStateSpan" WHERE ${whose} AND "startAt" < least(${to}::timestamptz, ${ctx.now()}::timestamptz)`;
}

function readSamples(ctx: Ctx, whose: Sql, from: Date, to: Date) {
  return ctx.db.$queryRaw<(Row & { share: number })[]>`
    SELECT "agentId", extract(epoch FROM "startAt")::float8 * 1000 AS "startMs",
      extract(epoch FROM "startAt")::float8 * 1000 + 900000 AS "endMs", minutes / 15.0::float8 AS share
    FROM "PresenceQuarter" WHERE ${whose} AND "startAt" >= ${from}::timestamptz AND "startAt" < ${to}::timestamptz`;
}
