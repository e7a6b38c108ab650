import fs from "node:fs/promises";
import path from "node:path";
import { deskProcess } from "./desk-process";

export interface Readiness {
  ready: boolean;
  /** What is missing, as a word a program can compare. */
  cause: "database" | "migrations" | "world" | null;
}

/** Ready ⇔ the database answers, its schema is this build's, and it is a desk of this process's world. */
export async function readReadiness(): Promise<Readiness> {
  try {
    const { database } = await deskProcess();
    const rows = await database.db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
    const done = new Set(rows.map(({ name }) => name));
    const wanted = await listMigrations();
    const missing = wanted.some((name) => !done.has(name));
    return missing ? { ready: false, cause: "migrations" } : { ready: true, cause: null };
  } catch (error) {
    const isWorld = error instanceof Error && error.message.startsWith("This database is a");
    return { ready: false, cause: isWorld ? "world" : "database" };
  }
}

async function listMigrations(): Promise<string[]> {
  const folder = path.join(process.cwd(), "prisma", "migrations");
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
