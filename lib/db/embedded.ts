import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { type PostgresHome, postgresHome } from "./embedded-home";
import { freePort } from "./free-port";

interface Stored {
  port: number;
  password: string;
  directory: string;
}

export interface EmbeddedDatabase {
  /** A URL of the owner role; the processes lower themselves to `caret_app`. */
  url: string;
  port: number;
  /** True when another process of ours already runs it; then `stop` leaves it running. */
  attached: boolean;
  /** Resolves when the server is gone, however that came. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that ships with the packages in `<dataDir>/postgres`, or attaches to the
 * one that runs there. Throws one line that says what to do.
 */
export async function startEmbedded(
  dataDir: string,
  settings: readonly string[] = [],
): Promise<EmbeddedDatabase> {
  fs.mkdirSync(dataDir, { recursive: true });
  const home = postgresHome(path.resolve(dataDir));
  const file = path.join(path.resolve(dataDir), "database.json");
  let stored = readStored(file);
  if (stored && (await answers(stored))) return attach(stored);
  if (!stored || !fs.existsSync(path.join(stored.directory, "PG_VERSION"))) {
    stored = {
      port: await freePort(),
      password: randomBytes(18).toString("base64url"),
      directory: home.data,
    };
    initialise(home, stored.password);
  } else {
    stopStale(home, stored.directory);
    stored = { ...stored, port: await freePort(stored.port) };
  }
  fs.writeFileSync(file, `${JSON.stringify(stored)}\n`, { mode: 0o600 });
  return run(home, stored, settings);
}

function readStored(file: string): Stored | undefined {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, "utf8")) as Stored;
}

function urlOf(stored: Stored, database = "caret"): string {
  return `postgresql://caret:${stored.password}@127.0.0.1:${stored.port}/${database}`;
}

async function answers(stored: Stored): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(stored, "postgres"), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return fs.realpathSync(rows[0]?.data_directory ?? "/") === fs.realpathSync(stored.directory);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function attach(stored: Stored): EmbeddedDatabase {
  return {
    url: urlOf(stored),
    port: stored.port,
    attached: true,
    exited: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

function initialise(home: PostgresHome, password: string): void {
  fs.rmSync(home.data, { recursive: true, force: true });
  fs.mkdirSync(home.data, { recursive: true, mode: 0o700 });
  const pwfile = path.join(home.data, "..", `.pw-${process.pid}`);
  fs.writeFileSync(pwfile, password, { mode: 0o600 });
  if (home.uid !== undefined && home.gid !== undefined) {
    fs.chownSync(home.data, home.uid, home.gid);
    fs.chownSync(pwfile, home.uid, home.gid);
  }
  const args = [
    "-D",
    home.data,
    "-U",
    "caret",
    "--auth=scram-sha-256",
    `--pwfile=${pwfile}`,
    "--encoding=UTF8",
  ];
  const made = spawnSync(home.bin("initdb"), [...args, "--locale=C"], {
    cwd: "/",
    encoding: "utf8",
    ...ids(home),
  });
  fs.rmSync(pwfile, { force: true });
  if (made.status !== 0) {
    throw new Error(
      `PostgreSQL could not be set up in ${home.data}: ${lastLine(made.stderr || String(made.error))}`,
    );
  }
}

function ids(home: PostgresHome): { uid?: number; gid?: number } {
  return home.uid === undefined || home.gid === undefined ? {} : { uid: home.uid, gid: home.gid };
}

/** A kill -9 of the launcher leaves the server behind, serving nobody we know: end it before the next start. */
function stopStale(home: PostgresHome, directory: string): void {
  if (!fs.existsSync(path.join(directory, "postmaster.pid"))) return;
  spawnSync(home.bin("pg_ctl"), ["-D", directory, "stop", "-m", "fast", "-t", "10"], {
    cwd: "/",
    ...ids(home),
  });
}

async function run(
  home: PostgresHome,
  stored: Stored,
  settings: readonly string[],
): Promise<EmbeddedDatabase> {
  const log = fs.openSync(path.join(path.dirname(stored.directory), "postgres.log"), "a", 0o600);
  const flags = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "jit=off",
    "max_connections=120",
    ...settings,
  ];
  const args = ["-D", stored.directory, "-p", String(stored.port), ...flags.flatMap((flag) => ["-c", flag])];
  const child = spawn(home.bin("postgres"), args, {
    cwd: "/",
    stdio: ["ignore", log, log],
    detached: true,
    ...ids(home),
  });
  fs.closeSync(log);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await ready(stored, child);
  return {
    url: urlOf(stored),
    port: stored.port,
    attached: false,
    exited,
    stop: async () => {
      child.kill("SIGINT");
      const timer = setTimeout(() => child.kill("SIGQUIT"), 8000);
      await exited;
      clearTimeout(timer);
    },
  };
}

async function ready(stored: Stored, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (await answers(stored)) return createDatabase(stored);
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGQUIT");
  throw new Error(
    `PostgreSQL did not start. Its log is ${path.join(path.dirname(stored.directory), "postgres.log")}.`,
  );
}

async function createDatabase(stored: Stored): Promise<void> {
  const client = new Client({ connectionString: urlOf(stored, "postgres") });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'caret'");
  if (!rowCount) await client.query("create database caret");
  await client.end();
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "no reason given";
}
