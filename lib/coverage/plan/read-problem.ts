import { DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { CreatePlan } from "../plan-schemas";
import { readLoad } from "../read-load";
import { readWorkLimits } from "../read-work-limits";
import { cellNeeds } from "../rules/cover-cells";
import { planPatterns } from "../rules/plan-patterns";
import type { PlanPerson, PlanProblem } from "../rules/plan-problem";
import { isAnswering } from "../rules/shift-words";
import { nightBlocks } from "../rules/table-rules";
import { type Stretch, without } from "../rules/time-off";
import { weeklySpans } from "../rules/weekly-spans";
import { instantOfWall, offsetAt } from "../rules/zone-offsets";
import { type KnownEntry, type KnownPerson, readEntries, readPatterns, readPeople } from "./read-people";

const SLOT_MS = 30 * MINUTE;
/** Nights are shared out over a quarter; rows of days reach over the edges of the range. */
const BEFORE_MS = 91 * DAY;
const AROUND_MS = 15 * DAY;
const NIGHT = { from: 23 * 60, until: 6 * 60 };

/** All that a roster of these weeks has to do with: what is required, who could work when, what stands. */
export async function readProblem(ctx: Ctx, wish: CreatePlan, zone: string): Promise<PlanProblem> {
  const { fromMs, toMs } = planRange(wish, zone);
  const [{ load, policy }, people, entries, templates] = await Promise.all([
    readLoad(ctx, { fromMs, toMs }),
    readPeople(ctx, wish.agentIds, { from: new Date(fromMs), to: new Date(toMs) }),
    readEntries(ctx, { from: new Date(fromMs - BEFORE_MS), to: new Date(toMs + AROUND_MS) }),
    readPatterns(ctx, zone),
  ]);
  const limits = await readWorkLimits(
    ctx,
    people.map(({ id }) => id),
  );
  const notBeforeMs = ctx.now().getTime();
  const planned = new Set(people.map(({ id }) => id));
  const mayGo = (entry: KnownEntry) =>
    planned.has(entry.agentId) &&
    entry.startMs >= Math.max(fromMs, notBeforeMs) &&
    entry.startMs < toMs &&
    !entry.waits &&
    (wish.keep === "nothing" || (wish.keep === "published" && !entry.isPublished));
  const needs = cellNeeds(load, policy, { fromMs, toMs, stepMs: SLOT_MS });
  const alone = policy.nobodyAloneAtNight ? 2 : 0;
  return {
    zone,
    fromMs,
    toMs,
    slotMs: SLOT_MS,
    notBeforeMs,
    required: needs.map(({ required }, slot) =>
      isNight(zone, fromMs + slot * SLOT_MS) && required > 0 ? Math.max(required, alone) : required,
    ),
    minimum: policy.minimumCover,
    languages: policy.languages,
    people: people.map((person) => personOf(person, entries, mayGo, limits(person.id), { fromMs, toMs })),
    patterns: planPatterns({ people: people.length, days: wish.weeks * 7 }, wish.shiftHours, templates),
    kept: entries
      .filter((entry) => !mayGo(entry) && entry.endMs > fromMs && entry.startMs < toMs)
      .flatMap((entry) =>
        answering(entry).map((part) => ({
          ...part,
          agentId: entry.agentId,
          weight: entry.weight,
          languages: entry.languages,
        })),
      ),
    current: entries.filter(mayGo).map((entry) => ({ ...entry, parts: answering(entry) })),
  };
}

/** The weeks of a plan as instants. */
export function planRange({ from, weeks }: CreatePlan, zone: string): { fromMs: number; toMs: number } {
  const midnight = Date.parse(`${from}T00:00:00Z`);
  return {
    fromMs: instantOfWall(zone, midnight, "start"),
    toMs: instantOfWall(zone, midnight + weeks * 7 * DAY, "start"),
  };
}

function personOf(
  { id, zone, coverFactor, languages, weeklyMinutes, timeOff, availability }: KnownPerson,
  entries: readonly KnownEntry[],
  mayGo: (entry: KnownEntry) => boolean,
  limits: PlanPerson["limits"],
  { fromMs, toMs }: { fromMs: number; toMs: number },
): PlanPerson {
  const own = entries.filter(({ agentId }) => agentId === id);
  const before = own.filter(({ startMs, isPublished }) => startMs < fromMs && isPublished);
  const spansOf = (kind: "wish" | "no-go") =>
    weeklySpans(
      availability.filter((each) => each.kind === kind),
      zone,
      fromMs,
      toMs + DAY,
    );
  return {
    agentId: id,
    zone,
    weight: Math.round(coverFactor * 1000),
    languages,
    weeklyMinutes,
    limits,
    fixed: own.filter((entry) => !mayGo(entry)).map(({ startMs, endMs }) => ({ startMs, endMs })),
    away: timeOff.map(([startMs, endMs]) => ({ startMs, endMs })),
    noGo: spansOf("no-go"),
    wishes: spansOf("wish"),
    nightsBefore: nightBlocks(
      zone,
      before.map(({ startMs, endMs }) => ({ startAt: new Date(startMs), endAt: new Date(endMs) })),
    ).length,
  };
}

function answering({ parts, away }: KnownEntry): Stretch[] {
  return parts
    .filter(({ kind }) => isAnswering(kind))
    .flatMap(({ startAt, endAt }) => without({ startMs: startAt, endMs: endAt }, away));
}

function isNight(zone: string, at: number): boolean {
  const minute = Math.floor((((at + offsetAt(zone, at)) % DAY) + DAY) % DAY) / MINUTE;
  return minute >= NIGHT.from || minute < NIGHT.until;
}
