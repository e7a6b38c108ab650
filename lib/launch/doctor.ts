import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { type Env, env } from "@/lib/base/env";
import { isFree } from "@/lib/db/free-port";
import { fail } from "./say.mjs";

interface Finding {
  ok: boolean;
  line: string;
}

const good = (line: string): Finding => ({ ok: true, line });
const bad = (line: string): Finding => ({ ok: false, line });

let settings: Env;
try {
  settings = env();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const isLive = process.argv[2] === "live";
const findings = [dataFolder(settings), ...(await ports(settings)), ...(await database(settings, isLive))];
if (isLive) findings.push(...liveSettings(settings));
for (const { ok, line } of findings) process.stdout.write(`${ok ? "ok   " : "MEND "} ${line}\n`);
const wrong = findings.filter(({ ok }) => !ok).length;
process.stdout.write(wrong === 0 ? "\nNothing to mend.\n" : `\n${wrong} to mend.\n`);
process.exit(wrong === 0 ? 0 : 1);

function dataFolder({ CARET_DATA }: Env): Finding {
  const folder = path.resolve(CARET_DATA);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return good(`data folder ${folder}`);
  } catch {
    return bad(`the data folder ${folder} can't be written to: make it writable, or set CARET_DATA`);
  }
}

async function ports({ PORT, MAIL_PORT, SANDBOX_PORT, SANDBOX_MAIL_PORT }: Env): Promise<Finding[]> {
  const wanted: [string, number][] = [
    ["PORT", PORT],
    ["MAIL_PORT", MAIL_PORT],
  ];
  if (!isLive) wanted.push(["SANDBOX_PORT", SANDBOX_PORT], ["SANDBOX_MAIL_PORT", SANDBOX_MAIL_PORT]);
  const states = wanted.map(async ([name, port]) => {
    return (await isFree(port))
      ? good(`${name} ${port} is free`)
      : bad(`${name} ${port} is in use: is Caret running, or set ${name}`);
  });
  return Promise.all(states);
}

async function database({ DATABASE_URL }: Env, live: boolean): Promise<Finding[]> {
  if (!DATABASE_URL)
    return live
      ? [bad("DATABASE_URL is not set: a live desk keeps its own PostgreSQL 15 or newer")]
      : [good("embedded PostgreSQL")];
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{
      version: string;
      number: string;
      desk: string | null;
      makes: boolean;
    }>(
      `select current_setting('server_version') version, current_setting('server_version_num') number,
         to_regclass('"Desk"')::text desk, (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) makes`,
    );
    const row = rows[0];
    if (!row || Number(row.number) < 150_000)
      return [bad(`the database is PostgreSQL ${row?.version}: 15 or newer is needed`)];
    const findings = [good(`PostgreSQL ${row.version} answers`)];
    if (!row.makes)
      findings.push(
        bad("the database's user may not make roles: run once as its owner: CREATE ROLE caret_app"),
      );
    if (row.desk) findings.push(await worldOf(client, live));
    return findings;
  } catch (error) {
    return [bad(`the database does not answer: ${error instanceof Error ? error.message : String(error)}`)];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function worldOf(client: Client, live: boolean): Promise<Finding> {
  const { rows } = await client.query<{ world: string }>('select world from "Desk"');
  const world = rows[0]?.world;
  if (!world || world === (live ? "live" : "sandbox"))
    return good(`the database is ${world ? `a ${world} desk` : "empty"}`);
  return bad(
    `the database is a ${world} desk: ${live ? "go live on an empty one" : "unset DATABASE_URL for the sandbox"}`,
  );
}

function liveSettings({
  AUTH_SECRET,
  PUBLIC_URL,
  X_CLIENT_ID,
  X_CLIENT_SECRET,
  X_API_URL,
  CARET_WORLD,
}: Env): Finding[] {
  const isHttps =
    PUBLIC_URL !== undefined && URL.canParse(PUBLIC_URL) && new URL(PUBLIC_URL).protocol === "https:";
  return [
    CARET_WORLD === "sandbox"
      ? bad("CARET_WORLD is sandbox: unset it or set it to live")
      : good("the world is live"),
    AUTH_SECRET && AUTH_SECRET.length >= 32
      ? good("AUTH_SECRET")
      : bad("AUTH_SECRET is missing or shorter than 32 characters"),
    isHttps ? good(`PUBLIC_URL ${PUBLIC_URL}`) : bad("PUBLIC_URL must be the https address people open"),
    X_CLIENT_ID && X_CLIENT_SECRET
      ? good("X app credentials")
      : bad("X_CLIENT_ID and X_CLIENT_SECRET are not both set"),
    X_API_URL ? bad("X_API_URL is for the sandbox: unset it") : good("X is api.x.com"),
  ];
}
