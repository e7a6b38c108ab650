import { runKillLoop } from "../faults/kill-loop";
import { table } from "./timing";

/** Replies under way while worker, web and database are killed at random; the ledger is the judge. */
export async function benchKills(
  replies: number,
  kills: number,
  say: (line: string) => void,
): Promise<string> {
  const seed = Date.now() % 1_000_000;
  say(`${replies} replies, ${kills} kills, seed ${seed}`);
  const result = await runKillLoop({ replies, kills, seed });
  return table(
    ["kill -9 loop", ""],
    Object.entries(result).map(([name, value]) => [name, String(value)]),
  );
}
