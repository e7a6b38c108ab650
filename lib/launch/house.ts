import fs from "node:fs";
import path from "node:path";
import { type Env, env } from "@/lib/base/env";
import { type World, wantedWorld } from "@/lib/context/desk-world";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { settleSecret } from "./secret";

export interface House {
  env: Env;
  world: World;
  databaseUrl: string;
  database: EmbeddedDatabase | null;
  /** The environment of every process of this house. */
  childEnv: Record<string, string>;
}

/** Database up, schema current, secret there: what every program of the house needs first. Throws one line per trouble. */
export async function openHouse(say: (line: string) => void): Promise<House> {
  const settings = env();
  const dataDir = path.resolve(settings.CARET_DATA);
  makeDataDir(dataDir);
  const world = wantedWorld(settings);
  const secret = settleSecret(dataDir, settings.AUTH_SECRET, settings.DATABASE_URL === undefined);
  const database = settings.DATABASE_URL ? null : await startEmbedded(dataDir);
  const databaseUrl = settings.DATABASE_URL ?? database?.url ?? "";
  say(
    database
      ? `PostgreSQL on 127.0.0.1:${database.port}${database.attached ? ", already running" : ""}`
      : "using DATABASE_URL",
  );
  refuseNoUrl(databaseUrl);
  await migrate(databaseUrl, say).catch((error: unknown) => {
    throw new Error(databaseTrouble(error), { cause: error });
  });
  return {
    env: settings,
    world,
    databaseUrl,
    database,
    childEnv: childEnv(settings, world, databaseUrl, secret, dataDir),
  };
}

function makeDataDir(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch {
    throw new Error(
      `The data folder ${dataDir} can't be written to. Make it writable, or set CARET_DATA to another folder.`,
    );
  }
}

/** The driver takes any word for the name of a host; whoever set it is better told. */
function refuseNoUrl(url: string): void {
  if (/^postgres(ql)?:$/.test(URL.canParse(url) ? new URL(url).protocol : "")) return;
  throw new Error("DATABASE_URL is no URL: it looks like postgresql://name:password@host:5432/database.");
}

function databaseTrouble(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const said = error instanceof Error ? error.message : String(error);
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "ETIMEDOUT")
    return `The database of DATABASE_URL does not answer (${code}). Start it, or mend DATABASE_URL.`;
  if (code === "28P01" || code === "28000")
    return "The database refuses the name or password in DATABASE_URL.";
  if (code === "3D000") return `${said}. Create it first: createdb.`;
  return said;
}

function childEnv(
  settings: Env,
  world: World,
  url: string,
  secret: string,
  dataDir: string,
): Record<string, string> {
  const inherited = Object.entries(settings).filter(
    (pair): pair is [string, string | number] => pair[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited.map(([key, value]) => [key, String(value)])),
    NODE_ENV: "production",
    CARET_WORLD: world,
    CARET_DATA: dataDir,
    DATABASE_URL: url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
    PUBLIC_URL: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
