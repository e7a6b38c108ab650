import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { uuidv7 } from "@/lib/base/ids";
import { registry } from "@/lib/channels/registry";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { createVault } from "@/lib/context/vault";
import { createBell } from "@/lib/db/bell";
import { type Database, openDatabase } from "@/lib/db/client";
import { diskFiles } from "@/lib/files/file-store";

export interface TestDatabase extends Database {
  url: string;
  /** A context whose clock stands at `at.now` until the test moves it. */
  ctx(actor?: Actor): Ctx;
  clock: { now: Date };
  id(): string;
  drop(): Promise<void>;
}

/** A database of this test file's own, copied from the migrated template. */
export async function testDatabase(now = new Date("2026-11-23T09:00:00.000Z")): Promise<TestDatabase> {
  const admin = inject("adminUrl");
  const name = `t_${randomBytes(8).toString("hex")}`;
  await onAdmin(admin, `create database ${name} template ${inject("template")}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const database = openDatabase(url.toString(), 6);
  const clock = { now };
  const random = (size: number) => new Uint8Array(randomBytes(size));
  const shared = {
    db: database.db,
    now: () => clock.now,
    random,
    files: diskFiles(`.test/files/${name}`),
    bell: createBell(database.pool),
    traits: new Map(registry.map(({ traits }) => [traits.name, traits])),
    vault: createVault("a secret of the tests, long enough to be one"),
    world: "sandbox" as const,
  };
  return {
    ...database,
    url: url.toString(),
    clock,
    ctx: (actor = { type: "system", task: "test" }) => ({ ...shared, actor }),
    id: () => uuidv7(clock.now, random),
    drop: async () => {
      await database.close();
      await onAdmin(admin, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
