import { randomUUID } from "node:crypto";
import { Client, Pool } from "pg";
import { startHouse, type TestHouse } from "../support/house";
import { fillYear } from "./fill-year";
import { get } from "./get";
import { cookieOf } from "./sign-in";
import { percentile, table } from "./timing";

const ROUNDS = 40;
/** Enough that no reader's share of reports is what is measured. */
const READERS = 16;
const DAY_MS = 86_400_000;

interface Case {
  label: string;
  path: string;
  query: Readonly<Record<string, string>>;
  target: string;
}

interface Measured {
  size: number;
  bare: number;
  bareInteractions: number;
  cases: { label: string; target: string; p50: number; p95: number }[];
}

const REPORT = "/reports/response-times";
const ONE_REPORT = "p95 ≤ 500";

/** A report of 90 days with each single filter, its first screen, its rows and the wallboard, at several sizes. */
export async function benchReports(sizes: readonly number[], say: (line: string) => void): Promise<string> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(size, say));
  return shown(measured);
}

async function measure(size: number, say: (line: string) => void): Promise<Measured> {
  const house = await startHouse({ parts: ["web"] });
  const pool = new Pool({ connectionString: house.databaseUrl, max: 2 });
  try {
    await fillYear(house.databaseUrl, size, say);
    const readers = await readersOf(house);
    const cases = await casesOf(pool);
    say(`${size}: measuring`);
    const result: Measured = { size, bare: 0, bareInteractions: 0, cases: [] };
    const count = (name: string) =>
      pool.query(`set max_parallel_workers_per_gather = 0; select count(*) from "${name}"`);
    const bare: number[] = [];
    for (const each of cases) {
      const taken = await rounds((n) => ask(house, each, readers[n % readers.length] ?? ""));
      // Beside each, so that what else the machine does weighs on both.
      bare.push(...(await rounds(() => count("Turn"), ROUNDS / 8)));
      result.cases.push({ ...each, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) });
    }
    result.bare = percentile(bare, 0.5);
    result.bareInteractions = percentile(await rounds(() => count("Interaction"), 3), 0.5);
    return result;
  } finally {
    await pool.end();
    await house.stop();
  }
}

function ask(house: TestHouse, { path, query }: Case, cookie: string): Promise<Buffer> {
  return get(`${house.url}/api/v1${path}?${new URLSearchParams(query)}`, { cookie });
}

async function casesOf(pool: Pool): Promise<Case[]> {
  const { rows } = await pool.query<{ account: string; team: string; agent: string; reason: string }>(
    `select (select id from "Account" where handle = 'bench2') as account, (select id from "Team" where name = 'Care') as team,
       bench_id(8, 7) as agent, bench_id(7, 3) as reason`,
  );
  const { account = "", team = "", agent = "", reason = "" } = rows[0] ?? {};
  const range = { from: new Date(Date.now() - 90 * DAY_MS).toISOString(), zone: "Europe/Berlin" };
  const report = (label: string, over: Record<string, string>): Case => ({
    ...{ label: `report ${label}`, path: REPORT, query: { ...range, ...over }, target: ONE_REPORT },
  });
  const other = (label: string, path: string, over: Record<string, string> = {}, target = ""): Case => ({
    ...{ label, path, query: { ...range, ...over }, target },
  });
  return [
    report("without a filter", {}),
    report("of all turns", { metric: "all" }),
    report("by hour of week", { groupBy: "weekdayHour" }),
    report("by agent", { groupBy: "agent" }),
    report("account", { account }),
    report("channel", { channel: "x" }),
    report("audience", { audience: "public" }),
    report("team", { team }),
    report("agent", { agent }),
    report("language", { language: "de" }),
    report("level", { level: "2" }),
    report("reason", { reason }),
    report("tag", { tag: "refund" }),
    report("by the desk's clock", { clock: "desk" }),
    other("first screen", `${REPORT}/overview`, {}, ONE_REPORT),
    other("first screen, compared", `${REPORT}/overview`, { metric: "all", compare: "previous" }),
    other("balance", "/reports/balance"),
    other("rows, newest", `${REPORT}/rows`),
    other("rows, slowest", `${REPORT}/rows`, { sort: "slowest" }),
    other("explained: p90", `${REPORT}/explain`, { figure: "p90" }),
    { label: "wallboard", path: "/reports/wallboard", query: {}, target: "≤ 50" },
  ];
}

/** Cookies of so many admins. */
async function readersOf(house: TestHouse): Promise<string[]> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const emails = Array.from({ length: READERS }, (_, n) => `reader${n}@northwind.example`);
  for (const [n, email] of emails.entries())
    await client.query(
      `insert into "Agent" (id, "displayName", email, role, languages, "createdAt") values ($1, $2, $3, 'admin', '{}', now())`,
      [randomUUID(), `Reader ${n}`, email],
    );
  await client.end();
  return Promise.all(emails.map((email) => cookieOf(house, email)));
}

async function rounds(call: (n: number) => Promise<unknown>, count = ROUNDS): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < count; n++) {
    const begun = performance.now();
    await call(n);
    taken.push(performance.now() - begun);
  }
  // The first tenth warms up.
  return taken.slice(Math.ceil(count / 10));
}

function shown(all: readonly Measured[]): string {
  const [smallest] = all;
  const labels = smallest?.cases.map(({ label }) => label) ?? [];
  const rows = labels.flatMap((label) =>
    all.flatMap(({ size, bare, cases }) => {
      const found = cases.find((each) => each.label === label);
      const first = smallest?.cases.find((each) => each.label === label);
      if (!found || !first) return [];
      const growth = `${(found.p50 / first.p50).toFixed(2)} ×`;
      return [
        [label, size, found.p50, found.p95, `${(found.p50 / bare).toFixed(1)} ×`, growth, found.target],
      ];
    }),
  );
  const bare = all.map(
    (each) =>
      `${each.size.toLocaleString("en")}: ${each.bare.toFixed(1)} ms of turns, ${each.bareInteractions.toFixed(1)} ms of interactions`,
  );
  const head = [
    "90 days of 12 months",
    "conversations",
    "p50 ms",
    "p95 ms",
    "of bare count",
    "growth",
    "target",
  ];
  return `${table(head, rows)}\n\nbare sequential count: ${bare.join("; ")}; growth ≤ 4 ×`;
}
