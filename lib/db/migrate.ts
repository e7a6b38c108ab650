import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";

const LOCK = 4_294_201_107;
const MIGRATIONS = path.resolve(import.meta.dirname, "../../prisma/migrations");
const OLDEST_SERVER = 150_000;

/**
 * Brings the database to this build's schema, one transaction per migration, under an advisory lock,
 * so that two processes may start at once. Keeps Prisma's own table, so its tools agree.
 * Throws when the server is older than PostgreSQL 15, or when a migration that ran was edited since.
 */
export async function migrate(
  ownerUrl: string,
  say: (line: string) => void = () => undefined,
): Promise<number> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(LEDGER);
    const done = await finished(client);
    let count = 0;
    for (const migration of listMigrations()) {
      const checksum = done.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum) throw new Error(`The migration ${migration.name} was edited after it ran here.`);
      say(`migrating: ${migration.name}`);
      await apply(client, migration);
      count++;
    }
    return count;
  } finally {
    await client.end();
  }
}

const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

function listMigrations(): Migration[] {
  const names = fs.readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    "select current_setting('server_version_num') server_version_num, current_setting('server_version') server_version",
  );
  const row = rows[0];
  if (!row || Number(row.server_version_num) >= OLDEST_SERVER) return;
  throw new Error(
    `The database is PostgreSQL ${row.server_version}; Caret needs 15 or newer. Point DATABASE_URL to one.`,
  );
}

async function finished(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query("set local lock_timeout = '10s'");
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(
      `The migration ${migration.name} did not run: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}
