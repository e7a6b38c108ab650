import { execFileSync } from "node:child_process";
import { Client } from "pg";
import { isCardNumber } from "@/lib/customers/rules/personal/card-number";
import type { Database } from "@/lib/db/client";

/** Card numbers of no other test: what is found of one was let in at its door. */
export function planting() {
  const planted = new Map<string, string>();
  return {
    planted,
    card(door: string): { plain: string; spaced: string } {
      const body = `4${String(process.hrtime.bigint()).padStart(14, "7").slice(-14)}`;
      const plain = [..."0123456789"].map((digit) => body + digit).find(isCardNumber) ?? "";
      planted.set(door, plain);
      return { plain, spaced: inFours(plain) };
    },
  };
}

export const inFours = (number: string): string => (number.match(/.{4}/g) ?? []).join(" ");

/** The tables with a row that holds it, as text or as bytes, whatever PostgreSQL packed it into. */
export async function rowsWith(db: Database["db"], needle: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
  const hex = Buffer.from(needle).toString("hex");
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
      needle,
      hex,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/**
 * Where a house keeps anything: its tables and indexes as they lie on disk, the server's log of writes, its data folder. Not
 * the sandbox's own folder: that is the world outside, which keeps what people posted there.
 */
export async function houseFolders(databaseUrl: string, dataDir: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("CHECKPOINT");
    const { rows } = await client.query<{ root: string; oid: string }>(
      `SELECT current_setting('data_directory') AS root, oid::text FROM pg_database
       WHERE datname = current_database()`,
    );
    const [place] = rows;
    if (!place) throw new Error("the database has no place");
    return [`${place.root}/base/${place.oid}`, `${place.root}/pg_wal`, dataDir];
  } finally {
    await client.end();
  }
}

export function filesWith(folders: readonly string[], needles: readonly string[]): string[] {
  const patterns = needles.flatMap((needle) => ["-e", needle]);
  try {
    const found = execFileSync("grep", ["-rlaF", "--exclude-dir=sandbox", ...patterns, ...folders], {
      encoding: "utf8",
    });
    return found.split("\n").filter(Boolean);
  } catch (error) {
    // grep ends with 1 where it found nothing, with 2 also where a file went away meanwhile.
    const { stdout = "" } = error as { stdout?: string };
    return stdout.split("\n").filter(Boolean);
  }
}
