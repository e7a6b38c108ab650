import { Client } from "pg";
import { customerName, type Played, playThreads } from "@/lib/sandbox/replay/play-threads";
import { type ReplayThread, readReplayFile } from "@/lib/sandbox/replay/read-file";
import { startHouse, type TestHouse } from "../support/house";
import { madeUpThreads } from "./made-up-threads";
import { streamIsOpen } from "./stream-open";
import { countInteractions, type Tally, tally } from "./tally";
import { table } from "./timing";

interface Ingested extends Tally {
  name: string;
  limits: string;
  /** How many this way in brought by itself, and until when. */
  carried: number;
  seconds: number;
  allSeconds: number;
}

const PATIENCE_MS = 240_000;

/** Sandbox → connector → committed rows: live over the activity stream, then catching up over mentions, timeline and search. */
export async function benchIngest(
  threads: number,
  file: string | undefined,
  say: (line: string) => void,
): Promise<string> {
  const results = [await live(threads, file, say), await catchUp(threads, file, say)];
  const rows = results.map((each) => [
    each.name,
    each.limits,
    each.inLedger,
    each.inDesk,
    each.lost,
    each.doubled,
    each.carried,
    each.seconds,
    each.carried / each.seconds,
    each.name === "activity stream" ? "≥ 250" : "≥ 1,000",
    each.allSeconds,
  ]);
  const head = ["way in", "limits", "in ledger", "in desk", "lost", "doubled"];
  return `${table([...head, "came by it", "seconds", "per second", "target", "all in, s"], rows)}
X tells a stream only of posts that name us in their words or answer ours; what names us by the automatic prefix alone
comes with the next poll of mentions, and is counted under "all in".`;
}

async function live(
  threads: number,
  file: string | undefined,
  say: (line: string) => void,
): Promise<Ingested> {
  const house = await startHouse({ parts: ["sandbox", "worker"], env: { SANDBOX_LIMITS: "real" } });
  try {
    await streamIsOpen(house);
    say("replaying over the activity stream, default limits");
    const begun = Date.now();
    const played = await replay(house, threads, file);
    const done = await until(house, played, begun, "stream");
    return {
      name: "activity stream",
      limits: "default",
      ...done,
      ...(await tally(house.sandboxUrl, house.databaseUrl)),
    };
  } finally {
    await house.stop();
  }
}

async function catchUp(
  threads: number,
  file: string | undefined,
  say: (line: string) => void,
): Promise<Ingested> {
  const house = await startHouse({ parts: ["sandbox"], env: { SANDBOX_LIMITS: "raised" } });
  try {
    say("replaying while the desk is away, limits raised");
    const played = await replay(house, threads, file);
    house.start("worker");
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    while ((await countInteractions(client)) === 0) await pause(20);
    await client.end();
    const done = await until(house, played, Date.now());
    return {
      name: "mentions and search",
      limits: "raised",
      ...done,
      ...(await tally(house.sandboxUrl, house.databaseUrl)),
    };
  } finally {
    await house.stop();
  }
}

function replay(house: TestHouse, threads: number, file: string | undefined): Promise<Played> {
  const handles = { company: () => "NorthwindHelp", customer: customerName };
  const source = file ? first(readReplayFile(file, handles), threads) : madeUpThreads(threads);
  return playThreads(source, { sandboxUrl: house.sandboxUrl, account: "NorthwindHelp", rate: 0 });
}

/** Seconds from `begun` until everything played is committed, or until nothing more came for a while; and those of one source alone. */
async function until(
  house: TestHouse,
  played: Played,
  begun: number,
  source?: string,
): Promise<Pick<Ingested, "carried" | "seconds" | "allSeconds">> {
  const wanted = played.answers + played.customerPosts;
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  let last = { count: 0, at: Date.now() };
  let own = { count: 0, at: Date.now() };
  while (Date.now() - begun < PATIENCE_MS) {
    const count = await countInteractions(client);
    if (count > last.count) last = { count, at: Date.now() };
    const carried = source ? await countBy(client, source) : count;
    if (carried > own.count) own = { count: carried, at: Date.now() };
    if (count >= wanted || Date.now() - last.at > 90_000) break;
    await pause(50);
  }
  await client.end();
  return { carried: own.count, seconds: (own.at - begun) / 1000, allSeconds: (last.at - begun) / 1000 };
}

/** What this source brought and is read; a line of a stream holds one post. */
async function countBy(client: Client, source: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int n from "RawEvent" where source = $1 and state = 'done'`,
    [source],
  );
  return rows[0]?.n ?? 0;
}

async function* first(threads: AsyncIterable<ReplayThread>, count: number): AsyncIterable<ReplayThread> {
  let taken = 0;
  for await (const thread of threads) {
    yield thread;
    if (++taken === count) return;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
