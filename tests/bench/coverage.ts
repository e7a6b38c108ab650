import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { uuidv7 } from "@/lib/base/ids";
import { DAY } from "@/lib/base/time";
import { registry } from "@/lib/channels/registry";
import type { Ctx } from "@/lib/context/ctx";
import { createVault } from "@/lib/context/vault";
import { coverQuerySchema } from "@/lib/coverage/cover-schemas";
import { readShift } from "@/lib/coverage/read-shifts";
import { ALL_TIME, rebuildRoster } from "@/lib/coverage/rebuild-roster";
import { reportCoverage } from "@/lib/coverage/report-coverage";
import { randomFrom } from "@/lib/coverage/rules/predict-week";
import { simulateWeek } from "@/lib/coverage/rules/simulate-week";
import { createBell } from "@/lib/db/bell";
import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { diskFiles } from "@/lib/files/file-store";
import { benchPlan } from "./coverage-plan";

const AGENTS = 200;
const WEEKS = 8;
const RUNS = 40;
const ZONES = ["Europe/Berlin", "Asia/Kathmandu", "America/New_York", "Pacific/Auckland", "America/St_Johns"];

/** Cover of 200 agents over eight weeks per quarter of an hour, from the question to the answer, with the database. */
export async function benchCoverage(adminUrl: string, say: (line: string) => void): Promise<string> {
  const name = `bench_${randomBytes(6).toString("hex")}`;
  await onAdmin(adminUrl, `create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await migrate(url.toString());
  const database = openDatabase(url.toString(), 6);
  try {
    const now = new Date("2026-11-23T09:00:00.000Z");
    const ctx: Ctx = {
      db: database.db,
      actor: { type: "system", task: "bench" },
      now: () => now,
      random: (size) => new Uint8Array(randomBytes(size)),
      files: diskFiles(".test/files/bench-coverage"),
      bell: createBell(database.pool),
      traits: new Map(registry.map(({ traits }) => [traits.name, traits])),
      vault: createVault("a secret of the benches, long enough to be one"),
      world: "sandbox",
    };
    say(`coverage: ${AGENTS} agents, five shifts of eight hours a week each, with a break`);
    for (let each = 0; each < AGENTS; each += 1) await layOut(ctx, each, now);
    await database.db.$executeRaw`ANALYZE "RosterEntry"`;
    const [agents, languages] = [await database.db.agent.count(), ["de", "pl"]];
    await database.db.coverPolicy.update({ where: { id: 1 }, data: { languages } });
    const query = coverQuerySchema.parse({
      from: now.toISOString(),
      to: new Date(now.getTime() + WEEKS * 7 * DAY).toISOString(),
      zone: "Europe/Berlin",
    });
    const times: number[] = [];
    let told = "";
    let used = process.cpuUsage();
    for (let run = 0; run < RUNS + 5; run += 1) {
      const begun = performance.now();
      const { cells, gaps } = await reportCoverage(ctx, query);
      if (run === 4) used = process.cpuUsage();
      if (run >= 5) times.push(performance.now() - begun);
      told = `${cells.length} cells, ${gaps.length} gaps`;
    }
    const cpu = process.cpuUsage(used);
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
    const entries = await database.db.rosterEntry.count({
      where: { startAt: { lt: new Date(now.getTime() + WEEKS * 7 * DAY) } },
    });
    const own = ((cpu.user + cpu.system) / 1000 / RUNS).toFixed(0);
    return `cover of ${agents} agents × ${WEEKS} weeks (${entries} shifts, ${told}): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (aim 100 ms), ${own} ms of it on our own processor\n${simulated()}\n${await benchPlan(say)}`;
  } finally {
    await database.close();
    await onAdmin(adminUrl, `drop database if exists ${name} with (force)`);
  }
}

/** A week of 30,000 arrivals against a roster that follows them. */
function simulated(): string {
  const expected = Array.from({ length: 336 }, (_, slot) => (slot % 48 >= 14 && slot % 48 < 44 ? 120 : 38));
  const levels = expected.map((arrivals, slot) => ({
    startMs: slot * 1_800_000,
    endMs: (slot + 1) * 1_800_000,
    weight: Math.ceil((arrivals * 240) / 1800 / 0.85) * 1000,
  }));
  const week = { expected, slotMs: 1_800_000, levels, handlingSeconds: 240, parallel: 1 };
  const random = randomFrom(7);
  const run = () => simulateWeek({ ...week, patienceSeconds: null, withinSeconds: 600 }, random);
  for (let warm = 0; warm < 5; warm += 1) run();
  const times = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    const { arrivals } = run();
    return { ms: performance.now() - begun, arrivals };
  }).sort((a, b) => a.ms - b.ms);
  const [middle, last] = [times[10], times.at(-1)];
  return `simulation of a week of ${middle?.arrivals} arrivals: p50 ${middle?.ms.toFixed(0)} ms, slowest ${last?.ms.toFixed(0)} ms (aim 200 ms)`;
}

async function layOut(ctx: Ctx, place: number, now: Date): Promise<void> {
  const id = () => uuidv7(now, ctx.random);
  const [agentId, shiftId] = [id(), id()];
  const zone = ZONES[place % ZONES.length] ?? "Etc/UTC";
  await ctx.db.agent.create({
    data: {
      id: agentId,
      displayName: `Agent ${place}`,
      email: `agent.${place}@northwind.example`,
      role: "agent",
      zone,
      languages: place % 7 === 0 ? ["de", "pl"] : ["de"],
      createdAt: now,
    },
  });
  const hour = (place * 5) % 24;
  const two = (part: number) => String(part).padStart(2, "0");
  const start = new Date(Date.UTC(2026, 10, 16 + (place % 7), hour));
  const end = new Date(start.getTime() + DAY / 3);
  await ctx.db.shift.create({
    data: {
      id: shiftId,
      agentId,
      zone,
      startLocal: start.toISOString().slice(0, 16),
      endLocal: end.toISOString().slice(0, 16),
      recurrence: `FREQ=WEEKLY;BYDAY=${[0, 1, 2, 3, 4].map((day) => DAYS[(place + day) % 7]).join(",")}`,
      segments: [
        { kind: "break", startLocal: `${two((hour + 4) % 24)}:00`, endLocal: `${two((hour + 4) % 24)}:30` },
      ],
      state: "published",
      createdAt: now,
      changedAt: now,
    },
  });
  await rebuildRoster(ctx, await readShift(ctx, shiftId), ALL_TIME);
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

async function onAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
