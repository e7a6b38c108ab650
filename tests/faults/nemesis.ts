import type { HouseDesk } from "../support/house-desk";
import type { Crew } from "./crew";
import type { MortalDatabase } from "./mortal-database";
import { seeded } from "./random";

interface Scene {
  crew: Crew;
  start(name: string): void;
  database: MortalDatabase;
  desk: HouseDesk;
  kills: number;
  seed: number;
  everyMs: number;
}

export interface Deaths {
  kills_of_worker: number;
  kills_of_writer: number;
  kills_of_database: number;
  answers_cut: number;
  longest_database_outage_ms: number;
}

const VICTIMS = ["worker-1", "worker-2", "worker-1", "worker-2", "writer", "database"] as const;

/** Kills one process after another at random moments, brings each back after a while, and cuts answers in between. */
export async function runNemesis({
  crew,
  start,
  database,
  desk,
  kills,
  seed,
  everyMs,
}: Scene): Promise<Deaths> {
  const random = seeded(seed);
  const deaths: Deaths = {
    kills_of_worker: 0,
    kills_of_writer: 0,
    kills_of_database: 0,
    answers_cut: 0,
    longest_database_outage_ms: 0,
  };
  const returning: Promise<void>[] = [];
  const comeBack = (name: string): unknown =>
    returning.push(pause(100 + random() * 1200).then(() => (crew.isRunning(name) ? undefined : start(name))));
  for (let killed = 0; killed < kills; ) {
    await pause(everyMs * (0.3 + random() * 1.4));
    if (random() < 0.4) {
      const cut = random() < 0.5 ? "before" : "after";
      await desk.fault({
        endpoint: "POST /2/tweets",
        account: "NorthwindHelp",
        times: 1,
        cut,
        delayMs: Math.floor(random() * 400),
      });
      deaths.answers_cut++;
    }
    const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? "worker-1";
    if (victim === "database") {
      const outage = await database.killAndRestart(random() * 800);
      deaths.longest_database_outage_ms = Math.max(deaths.longest_database_outage_ms, outage);
      deaths.kills_of_database++;
      killed++;
    } else if (crew.kill(victim)) {
      if (victim === "writer") deaths.kills_of_writer++;
      else deaths.kills_of_worker++;
      killed++;
      comeBack(victim);
    } else comeBack(victim);
  }
  await Promise.all(returning);
  return deaths;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
