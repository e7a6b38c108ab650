import { randomBytes } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import { createVault } from "@/lib/context/vault";
import { createBell } from "@/lib/db/bell";
import { openDatabase } from "@/lib/db/client";
import { diskFiles } from "@/lib/files/file-store";
import { watchSpikes } from "@/lib/incidents/spikes/watch-spikes";
import { startHouse } from "../support/house";
import { type Found, type MadeUp, watchMadeUp } from "../support/made-up-storms";
import { fill } from "./fill";
import { percentile } from "./timing";

const SEED = 20_261_122;
const ROUNDS = 30;
const DESKS = [
  { name: "300 a day", perDay: 300 },
  { name: "1,500 a day", perDay: 1500 },
  { name: "6,000 a day", perDay: 6000 },
] as const;

/** How soon storms are seen, what is missed, what rings for nothing, and what looking costs. */
export async function benchSpikes(conversations: number, say: (line: string) => void): Promise<string> {
  const lines: string[] = [];
  for (const { name, perDay } of DESKS) {
    say(`spikes: 90 days of ${name}, then 30 quiet ones`);
    const made = { perDay, daySpread: 0.18, leadDays: 56, zone: "America/New_York" };
    lines.push(`${name}: ${stormy({ ...made, days: 90, storms: 20, seed: SEED })}`, `  ${quiet(made)}`);
  }
  lines.push(await cost(conversations, say));
  return lines.join("\n");
}

function stormy(made: MadeUp): string {
  const { found, falseAlarms } = watchMadeUp(made);
  const told = (label: string, of: readonly Found[]) => {
    const delays = of.flatMap(({ delay }) => delay ?? []);
    const missed = of.length - delays.length;
    return `${label} ${of.length} storms, delay p50 ${percentile(delays, 0.5)} · p90 ${percentile(delays, 0.9)} min, missed ${missed}`;
  };
  const at = (from: number, to: number) => found.filter(({ storm }) => storm.size >= from && storm.size < to);
  return [
    told("all", found),
    told("×2 to ×5", at(0, 5)),
    told("×5 to ×10", at(5, 10)),
    told("×10 to ×20", at(10, 99)),
    `false alarms ${falseAlarms.length} in ${made.days} days`,
  ].join("; ");
}

/** Several months by other seeds: one that is quiet by luck says little. */
function quiet(made: Omit<MadeUp, "days" | "storms" | "seed">): string {
  const rang = [1, 2, 3].map(
    (seed) => watchMadeUp({ ...made, days: 30, storms: 0, seed: SEED + seed }).falseAlarms.length,
  );
  return `30 quiet days, three times: ${rang.join(", ")} alarms (aim 0)`;
}

async function cost(conversations: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: [] });
  const database = openDatabase(house.databaseUrl, 4);
  try {
    await fill(house.databaseUrl, conversations, say);
    const ctx: Ctx = {
      db: database.db,
      actor: { type: "system", task: "bench" },
      now: () => new Date(),
      random: (size) => new Uint8Array(randomBytes(size)),
      files: diskFiles(".test/bench-files"),
      bell: createBell(database.pool),
      traits: new Map(),
      vault: createVault("a secret of the bench, long enough to be one"),
      world: "sandbox",
    };
    const first = await took(() => watchSpikes(ctx));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await took(() => watchSpikes(ctx)));
    const [count] = await database.db.$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM "Interaction"`;
    return `the task with ${count?.n} interactions: p50 ${percentile(times, 0.5).toFixed(1)} · p95 ${percentile(times, 0.95).toFixed(1)} ms, its first run, counting eight weeks, ${(first / 1000).toFixed(1)} s`;
  } finally {
    await database.close();
    await house.stop();
  }
}

async function took(deed: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await deed();
  return performance.now() - begun;
}
