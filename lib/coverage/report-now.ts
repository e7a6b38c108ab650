import { HOUR, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { coverQuerySchema } from "./cover-schemas";
import { listOnCallNow } from "./on-call/list-on-call";
import { readWatch, type Watcher } from "./read-watch";
import { reportCoverage } from "./report-coverage";
import { onUntil, partAt, watchAt } from "./rules/on-shift";
import { viewState } from "./set-state";
import type { CoverageNow, WatcherView } from "./state-schemas";

const AHEAD_MS = 18 * HOUR;
const QUARTER = 15 * MINUTE;

/** What is the same for everybody who asks. */
export interface EverybodyNow {
  people: Watcher[];
  chains: Awaited<ReturnType<typeof listOnCallNow>>;
  gap: CoverageNow["gap"];
}

/** Everybody who works here as they are now, and the next hole within 18 hours. */
export async function readNow(ctx: Ctx): Promise<EverybodyNow> {
  const [people, chains] = await Promise.all([readWatch(ctx), listOnCallNow(ctx)]);
  const plansShifts = people.some(({ hasShifts }) => hasShifts);
  return { people, chains, gap: plansShifts ? await nextGap(ctx) : null };
}

/**
 * Who is on shift, who is really here, who is late, and the next hole within 18 hours. For everybody who works here.
 * `known` may be some seconds old: what is said of the reader is read anew.
 */
export async function reportNow(ctx: Ctx, known?: EverybodyNow): Promise<CoverageNow> {
  const now = ctx.now();
  const own = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const { people: all, chains, gap } = known ?? (await readNow(ctx));
  const [self] = known && own ? await readWatch(ctx, [own]) : [];
  const people = self ? all.map((person) => (person.agentId === own ? self : person)) : all;
  const plansShifts = people.some(({ hasShifts }) => hasShifts);
  const views = people.map((person) => ({ person, view: viewWatcher(person, now.getTime()) }));
  const me = views.find(({ view }) => view.agentId === own)?.view ?? null;
  return {
    at: now.toISOString(),
    plansShifts,
    onShift: views.flatMap(({ person, view }) => (person.isOnShift ? [view] : [])),
    besides: views.flatMap(({ person, view }) =>
      !person.isOnShift && person.state !== "away" ? [view] : [],
    ),
    late: views.flatMap(({ person, view }) => lateOf(person, view, now)),
    onCall: chains.flatMap(({ people: paged }) =>
      paged.map(({ id, displayName, until, fault }) => ({
        agentId: id,
        displayName,
        until,
        isReached: fault === null,
      })),
    ),
    gap,
    me,
    mine: me?.startAt && me.endAt ? { startAt: me.startAt, endAt: me.endAt, open: me.open } : null,
  };
}

function viewWatcher(person: Watcher, nowMs: number): WatcherView {
  const { watches, timeOff, role, open, capacity } = person;
  const watch = watchAt(watches, timeOff, nowMs);
  return {
    ...viewState(person),
    role,
    open,
    capacity,
    startAt: watch && new Date(watch.startMs).toISOString(),
    endAt: watch && new Date(onUntil(watches, timeOff, nowMs)).toISOString(),
    doing: watch && partAt(watch, nowMs),
  };
}

/** Away though the shift has begun. */
function lateOf({ state }: Watcher, { agentId, displayName, startAt }: WatcherView, now: Date) {
  if (state !== "away" || !startAt) return [];
  const lateMinutes = Math.floor((now.getTime() - Date.parse(startAt)) / MINUTE);
  return [{ agentId, displayName, startAt, lateMinutes }];
}

/** The cover is the desk's to know, whoever asks; what it is made of stays with leads. */
async function nextGap(ctx: Ctx): Promise<CoverageNow["gap"]> {
  const fromMs = Math.floor(ctx.now().getTime() / QUARTER) * QUARTER;
  const query = coverQuerySchema.parse({
    from: new Date(fromMs).toISOString(),
    to: new Date(fromMs + AHEAD_MS).toISOString(),
  });
  const { gaps } = await reportCoverage({ ...ctx, actor: { type: "system", task: "coverage-now" } }, query);
  return gaps.find(({ endAt }) => Date.parse(endAt) > ctx.now().getTime()) ?? null;
}
