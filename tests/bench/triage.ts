import fs from "node:fs";
import { type ReplayTurn, readReplayFile } from "@/lib/sandbox/replay/read-file";
import { madeUpThreads } from "./made-up-threads";
import { triageCost } from "./triage-cost";
import { triageIngest } from "./triage-ingest";
import { triageReplay } from "./triage-replay";
import { triageTables } from "./triage-tables";

const THREADS = "../shared/data/airline-threads/turns.csv.gz";
const INGESTED = 5000;

/** What triage costs, what it finds in replayed threads, and whether ingest keeps its pace; without a file, made-up threads. */
export async function benchTriage(file: string | undefined, say: (line: string) => void): Promise<string> {
  const source = file ?? THREADS;
  const isThere = fs.existsSync(source);
  const turns = isThere ? await turnsOf(source) : await madeUpTurns();
  const posts = turns.filter(({ side }) => side === "cust").map(({ text }) => text);
  say(`triage of ${posts.length} posts`);
  return [
    isThere
      ? `${turns.length} posts of ${source}`
      : `${source} is not there: made-up threads, whose counts say nothing`,
    await triageCost(posts),
    triageReplay(turns),
    triageTables(),
    await triageIngest(posts.slice(0, INGESTED), say),
  ].join("\n\n");
}

async function turnsOf(file: string): Promise<ReplayTurn[]> {
  const handles = { company: () => "NorthwindHelp", customer: () => "jo" };
  const turns: ReplayTurn[] = [];
  for await (const thread of readReplayFile(file, handles)) turns.push(...thread.turns);
  return turns;
}

async function madeUpTurns(): Promise<ReplayTurn[]> {
  const turns: ReplayTurn[] = [];
  for await (const thread of madeUpThreads(2000)) turns.push(...thread.turns);
  return turns;
}
