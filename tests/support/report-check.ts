import type { Ctx } from "@/lib/context/ctx";
import { reportOverview } from "@/lib/response-times/report-overview";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { type Figures, reportQuerySchema } from "@/lib/response-times/report-schemas";
import type { KnownConversation, KnownEvent, KnownTurn } from "./report-quarter";
import type { Places } from "./report-store";
import { groupBy, type TrueFigures, trueBalance, trueFigures, wallOf } from "./report-truth";

export interface Quarter {
  ctx: Ctx;
  places: Places;
  known: readonly KnownConversation[];
  bystanders: readonly KnownEvent[];
  from: Date;
  to: Date;
}

/** Every figure that differs from what is known of a quarter, each as a line; none where all are equal. */
export async function differences(quarter: Quarter): Promise<{ compared: number; differing: string[] }> {
  const differing: string[] = [];
  let compared = 0;
  const compare = (label: string, got: unknown, known: unknown) => {
    compared++;
    // Of what lies between two milliseconds either may be meant.
    const slack = label.endsWith("Seconds") ? 0.0015 : 1e-9;
    const isEqual =
      typeof got === "number" && typeof known === "number" ? Math.abs(got - known) <= slack : got === known;
    if (!isEqual) differing.push(`${label}: ${String(got)} instead of ${String(known)}`);
  };
  const figures = (label: string, got: Figures | undefined, known: TrueFigures) => {
    for (const name of Object.keys(known) as (keyof TrueFigures)[])
      compare(`${label} ${name}`, got?.[name], known[name]);
  };
  await checkMetrics(quarter, figures);
  await checkGroups(quarter, figures, compare);
  await checkFilters(quarter, figures);
  await checkOverview(quarter, figures, compare);
  return { compared, differing };
}

type CompareFigures = (label: string, got: Figures | undefined, known: TrueFigures) => void;
type Compare = (label: string, got: unknown, known: unknown) => void;

const ask = ({ from, to }: Quarter, over: Record<string, string> = {}) =>
  reportQuerySchema.parse({ from: from.toISOString(), to: to.toISOString(), zone: "Europe/Berlin", ...over });

/** The turns that began in the range, closers apart. */
function turnsOf({ known, from, to }: Quarter): KnownTurn[] {
  return known
    .flatMap(({ turns }) => turns)
    .filter(({ start, outcome }) => start >= from && start < to && outcome !== "closer");
}

async function checkMetrics(quarter: Quarter, figures: CompareFigures): Promise<void> {
  const turns = turnsOf(quarter);
  const now = quarter.ctx.now();
  const of = (metric: string) => reportResponseTimes(quarter.ctx, ask(quarter, { metric }));
  figures(
    "first",
    (await of("first")).totals,
    trueFigures(
      turns.filter(({ position }) => position === 1),
      now,
    ),
  );
  figures(
    "next",
    (await of("next")).totals,
    trueFigures(
      turns.filter(({ position }) => position > 1),
      now,
    ),
  );
  figures("all", (await of("all")).totals, trueFigures(turns, now));
  figures("useful", (await of("useful")).totals, trueFigures(turns, now, "useful"));
}

async function checkGroups(quarter: Quarter, figures: CompareFigures, compare: Compare): Promise<void> {
  const turns = turnsOf(quarter);
  const { ctx, places, known } = quarter;
  const id = (ids: readonly string[], place: number | null) => (place === null ? "none" : (ids[place] ?? ""));
  const ofTeam = (turn: KnownTurn) => id(places.teams, known[turn.conversation]?.team ?? null);
  const cases: [string, string, (turn: KnownTurn) => string][] = [
    ...["Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"].flatMap(
      (zone): [string, string, (turn: KnownTurn) => string][] => [
        ["day", zone, ({ start }) => wallOf(start, zone).day],
        ["weekdayHour", zone, ({ start }) => wallOf(start, zone).weekHour],
      ],
    ),
    ["account", "UTC", ({ account }) => id(places.accounts, account)],
    ["channel", "UTC", ({ channel }) => channel],
    ["audience", "UTC", ({ audience }) => audience],
    ["agent", "UTC", ({ agent }) => id(places.agents, agent)],
    ["team", "UTC", ofTeam],
    ["language", "UTC", (turn) => known[turn.conversation]?.language ?? ""],
  ];
  for (const [by, zone, keyOf] of cases) {
    const { rows } = await reportResponseTimes(ctx, ask(quarter, { metric: "all", groupBy: by, zone }));
    const groups = groupBy(
      turns.filter(({ outcome }) => outcome === "answered" || outcome === "open"),
      keyOf,
    );
    for (const [key, of] of groups)
      figures(
        `${by} ${zone} ${key}`,
        rows.find((row) => row.key === key),
        trueFigures(of, ctx.now()),
      );
    const held = rows.filter(({ n, open }) => n + open > 0);
    compare(`${by} ${zone} rows`, held.length, groups.size);
  }
}

async function checkFilters(quarter: Quarter, figures: CompareFigures): Promise<void> {
  const turns = turnsOf(quarter);
  const { ctx, places, known } = quarter;
  const cases: [Record<string, string>, (turn: KnownTurn) => boolean][] = [
    [{ tag: "refund" }, ({ conversation }) => known[conversation]?.tag === "refund"],
    [{ channel: "email" }, ({ channel }) => channel === "email"],
    [{ audience: "public" }, ({ audience }) => audience === "public"],
    [{ account: places.accounts[1] ?? "" }, ({ account }) => account === 1],
    [{ agent: places.agents[2] ?? "" }, ({ agent }) => agent === 2],
    [{ agent: "none" }, ({ agent }) => agent === null],
    [{ language: "de,fr" }, ({ conversation }) => ["de", "fr"].includes(known[conversation]?.language ?? "")],
    [{ level: "1" }, () => false],
  ];
  for (const [filter, holds] of cases) {
    const { totals } = await reportResponseTimes(ctx, ask(quarter, { metric: "all", ...filter }));
    figures(JSON.stringify(filter), totals, trueFigures(turns.filter(holds), ctx.now()));
  }
}

async function checkOverview(quarter: Quarter, figures: CompareFigures, compare: Compare): Promise<void> {
  const { ctx, known, bystanders, from, to } = quarter;
  const turns = turnsOf(quarter);
  const got = await reportOverview(ctx, ask(quarter, { metric: "all" }));
  figures("overview", got.totals, trueFigures(turns, ctx.now()));
  figures("overview useful", got.useful, trueFigures(turns, ctx.now(), "useful"));
  const truth = trueBalance(known, bystanders, from, to);
  const { balance } = got;
  const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0);
  for (const name of ["received", "answered", "spam", "closers", "automatic", "bystanders"] as const)
    compare(`balance ${name}`, balance[name], truth[name]);
  compare("balance closed", sum(balance.closedWithoutAnswer), truth.closed);
  compare("balance open", sum(balance.stillOpen), truth.stillOpen);
  const answered = turns.filter(({ outcome }) => outcome === "answered");
  const bare = answered.filter(({ end, useful }) => useful === null || useful > (end ?? useful));
  compare("acknowledged", got.acknowledged.part, bare.length);
  const inPublic = answered.filter(({ audience }) => audience === "public");
  compare("moved to private", got.movedToPrivate.part, inPublic.filter(({ moved }) => moved).length);
  compare("of those in public", got.movedToPrivate.of, inPublic.length);
  const firsts = answered.filter(({ position }) => position === 1);
  const again = (turn: KnownTurn) =>
    known[turn.conversation]?.turns.some(({ position, outcome }) => position > 1 && outcome !== "closer");
  compare("one touch", got.oneTouch.part, firsts.filter((turn) => !again(turn)).length);
  compare("of answered first ones", got.oneTouch.of, firsts.length);
  compare("distribution", sum(got.distribution), answered.length);
  compare(
    "never answered",
    balance.neverAnswered.turns,
    turns.filter(({ outcome }) => outcome === "open" || outcome === "closed").length,
  );
}
