import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

/** Starts (or attaches to) the tests' own PostgreSQL and keeps a migrated template that test files copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.CARET_TEST_DATABASE_URL;
  const server = own ? undefined : await startEmbedded(path.resolve(".test/database"), ["fsync=off"]);
  const admin = new URL(own ?? server?.url ?? "");
  admin.pathname = "/postgres";
  const client = new Client({ connectionString: admin.toString() });
  await client.connect();
  await client.query("select pg_advisory_lock(4294201108)");
  const template = `caret_template_${migrationsMark()}`;
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template]);
  if (!rowCount) await makeTemplate(client, admin, template);
  await client.end();
  project.provide("adminUrl", admin.toString());
  project.provide("template", template);
  return async () => server?.stop();
}

/** Migrated under another name first, so that a half-made template is never copied. */
async function makeTemplate(client: Client, admin: URL, template: string): Promise<void> {
  const half = `half_${process.pid}`;
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half}`);
  const url = new URL(admin);
  url.pathname = `/${half}`;
  await migrate(url.toString());
  await client.query(`alter database ${half} rename to ${template}`);
}

function migrationsMark(): string {
  const root = path.resolve("prisma/migrations");
  const hash = createHash("sha256");
  for (const name of fs.readdirSync(root).sort()) {
    const file = path.join(root, name, "migration.sql");
    if (fs.existsSync(file)) hash.update(fs.readFileSync(file));
  }
  return hash.digest("hex").slice(0, 12);
}
