import { randomBytes } from "node:crypto";
import { env } from "@/lib/base/env";
import { registry } from "@/lib/channels/registry";
import { createBell } from "@/lib/db/bell";
import { type Database, openDatabase } from "@/lib/db/client";
import { followDatabaseClock } from "@/lib/db/clock";
import { openFiles, openPictureReader, openScanner } from "@/lib/files/open-files";
import type { Actor, Ctx } from "./ctx";
import { settleWorld, wantedWorld } from "./desk-world";
import { createVault } from "./vault";

export interface Process {
  database: Database;
  url: string;
  /** A context for one request or one run of a task. */
  ctx(actor: Actor): Ctx;
  close(): Promise<void>;
}

const POOL_SIZE = 12;

/** Opens what one process shares: pool, clock, files, bell. The launcher hands the database and the secret over by environment. */
export async function openProcess(poolSize = POOL_SIZE): Promise<Process> {
  const { DATABASE_URL, AUTH_SECRET } = env();
  if (!DATABASE_URL)
    throw new Error("DATABASE_URL is not set. Start with `npm start`, or set it to your PostgreSQL.");
  if (!AUTH_SECRET)
    throw new Error(
      "AUTH_SECRET is not set. Start with `npm start`, or set it to 32 or more random characters.",
    );
  const database = openDatabase(DATABASE_URL, poolSize);
  const world = await settleWorld(database.db, wantedWorld(env()));
  const clock = await followDatabaseClock(database.pool);
  const shared = {
    db: database.db,
    now: clock.now,
    random: (size: number) => new Uint8Array(randomBytes(size)),
    files: await openFiles(env()),
    ...openScanner(env()),
    ...openPictureReader(env()),
    bell: createBell(database.pool),
    traits: new Map(registry.map(({ traits }) => [traits.name, traits])),
    vault: createVault(AUTH_SECRET),
    world,
  };
  return {
    database,
    url: DATABASE_URL,
    ctx: (actor) => ({ ...shared, actor }),
    close: async () => {
      clock.stop();
      await database.close();
    },
  };
}
