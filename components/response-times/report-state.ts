import type { Clock, Metric, ReportParams } from "@/lib/response-times/report-schemas";
import { addDays, dayIn } from "./local-day";

export const FILTERS = [
  "account",
  "channel",
  "audience",
  "team",
  "agent",
  "language",
  "level",
  "reason",
  "tag",
] as const;
export type FilterName = (typeof FILTERS)[number];
export const PRESETS = ["today", "7d", "28d"] as const;
export type Preset = (typeof PRESETS)[number];
export const METRICS: readonly Metric[] = ["all", "first", "next", "useful", "resolution"];

/** What the page shows, all of it in its address. */
export type ReportState = Readonly<{
  range: Preset | "own";
  /** Of an own range, as the API takes them: `to` is the first day that is left out. */
  from: string;
  to: string;
  /** Null: the reader's. */
  zone: string | null;
  metric: Metric;
  clock: Clock;
  filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  why: string;
}>;

const DAYS: Readonly<Record<Preset, number>> = { today: 1, "7d": 7, "28d": 28 };
const LONGEST = 2000;

export function readState(search: Pick<URLSearchParams, "get">): ReportState {
  const given = (name: string) => (search.get(name) ?? "").slice(0, LONGEST);
  const [from, to] = [given("from"), given("to")];
  const named = PRESETS.find((preset) => preset === given("range"));
  const lists = FILTERS.flatMap((name) => {
    const values = [...new Set(given(name).split(","))].filter((value) => value !== "");
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return {
    range: named ?? (from === "" && to === "" ? "28d" : "own"),
    from: named ? "" : from,
    to: named ? "" : to,
    zone: given("zone") || null,
    metric: METRICS.find((metric) => metric === given("metric")) ?? "all",
    clock: given("clock") === "desk" ? "desk" : "customer",
    filters: Object.fromEntries(lists),
    why: given("why"),
  };
}

/** The address of a state, without what goes without saying. */
export function writeState(state: ReportState): string {
  const search = new URLSearchParams();
  const put = (name: string, value: string) => value !== "" && search.set(name, value);
  if (state.range === "own") {
    put("from", state.from);
    put("to", state.to);
  } else if (state.range !== "28d") put("range", state.range);
  put("zone", state.zone ?? "");
  if (state.metric !== "all") put("metric", state.metric);
  if (state.clock !== "customer") put("clock", state.clock);
  for (const name of FILTERS) put(name, state.filters[name]?.join(",") ?? "");
  put("why", state.why);
  return search.toString();
}

/** The same as the API asks for it, with the days that "today", "7 days" and "28 days" mean by now. */
export function paramsOf(state: ReportState, now: Date, readersZone: string): ReportParams {
  const zone = state.zone ?? readersZone;
  const today = dayIn(now, zone);
  const span =
    state.range === "own"
      ? { from: state.from, to: state.to }
      : { from: addDays(today, 1 - DAYS[state.range]), to: addDays(today, 1) };
  const lists = FILTERS.map((name) => [name, state.filters[name]?.join(",") ?? ""]);
  const asked = { ...span, zone, why: state.why, ...Object.fromEntries(lists) };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  return { ...given, clock: state.clock, metric: state.metric };
}

export function withFilter(state: ReportState, name: FilterName, values: readonly string[]): ReportState {
  const { [name]: _, ...rest } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...rest, [name]: values } : rest };
}
