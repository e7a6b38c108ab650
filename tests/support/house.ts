import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { startEmbedded } from "@/lib/db/embedded";
import { freePort } from "@/lib/db/free-port";
import { migrate } from "@/lib/db/migrate";
import * as members from "@/lib/launch/members";
import type { Member } from "@/lib/launch/supervise";
import { freshSeed } from "@/prisma/seed";

export interface TestHouse {
  url: string;
  sandboxUrl: string;
  databaseUrl: string;
  env: Record<string, string>;
  /** The process ids, by `web`, `worker`, `sandbox`. */
  pid(name: string): number | undefined;
  kill(name: string): void;
  start(name: "web" | "worker" | "sandbox"): void;
  stop(): Promise<void>;
}

export interface HouseWishes {
  /** Which processes to start. */
  parts?: readonly ("web" | "worker" | "sandbox")[];
  env?: Record<string, string>;
  /** False leaves the database without the demo brand. */
  seed?: boolean;
}

let givenServer: string | undefined;

/** Has every house that follows make its database on this server. */
export function useServer(url: string): void {
  givenServer = url;
}

/** A house of its own: database, ports, data folder; the processes are the real ones. Web needs a finished build. */
export async function startHouse(wishes: HouseWishes = {}): Promise<TestHouse> {
  const name = `house_${randomBytes(5).toString("hex")}`;
  const dataDir = path.resolve(".test", name);
  fs.mkdirSync(dataDir, { recursive: true });
  const { url: databaseUrl, drop } = await makeDatabase(name);
  const env = await houseEnv(databaseUrl, dataDir, wishes.env ?? {});
  await migrate(databaseUrl);
  if (wishes.seed !== false) await freshSeed({ databaseUrl, childEnv: env });
  const running = new Map<string, ChildProcess>();
  const make = { web: members.web, worker: members.worker, sandbox: members.sandbox };
  const start = (part: "web" | "worker" | "sandbox") =>
    running.set(part, spawnMember(make[part](env), dataDir));
  for (const part of wishes.parts ?? ["sandbox", "worker", "web"]) start(part);
  const url = env.PUBLIC_URL ?? "";
  if (running.has("sandbox")) await answers(`http://127.0.0.1:${env.SANDBOX_PORT}/sandbox/state`);
  if (running.has("web")) await answers(`${url}/api/ready`);
  return {
    url,
    sandboxUrl: `http://127.0.0.1:${env.SANDBOX_PORT}`,
    databaseUrl,
    env,
    pid: (part) => running.get(part)?.pid,
    kill: (part) => void running.get(part)?.kill("SIGKILL"),
    start,
    stop: async () => {
      await Promise.all([...running.values()].map(end));
      await drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeDatabase(name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const own = givenServer ?? process.env.CARET_TEST_DATABASE_URL;
  const server = own ? undefined : await startEmbedded(path.resolve(".test/database"), ["fsync=off"]);
  const admin = new URL(own ?? server?.url ?? "");
  admin.pathname = "/postgres";
  const run = async (statement: string) => {
    const client = new Client({ connectionString: admin.toString() });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: async () => {
      await run(`drop database if exists ${name} with (force)`);
      await server?.stop();
    },
  };
}

async function houseEnv(
  databaseUrl: string,
  dataDir: string,
  wishes: Record<string, string>,
): Promise<Record<string, string>> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const secret = randomBytes(36).toString("base64url");
  return {
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    DATABASE_URL: databaseUrl,
    CARET_DATA: dataDir,
    CARET_WORLD: "sandbox",
    CARET_DIST: process.env.CARET_DIST ?? ".next",
    SANDBOX_PORT: String(await freePort()),
    MAIL_PORT: String(await freePort()),
    SANDBOX_MAIL_PORT: String(await freePort()),
    SANDBOX_SEARCH_LAG_S: "1",
    SANDBOX_SEED: "none",
    LOG_LEVEL: "warn",
    ...wishes,
  };
}

function spawnMember(member: Member, dataDir: string): ChildProcess {
  const log = fs.openSync(path.join(dataDir, `${member.name}.log`), "a");
  const child = spawn(process.execPath, [...member.args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: process.env.TZ,
      NODE_ENV: "production",
      ...member.env,
    },
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  return child;
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer`);
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
