import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { startHouse } from "../support/house";
import { get } from "./get";
import { cookieOf } from "./sign-in";
import { table } from "./timing";

const IDLE_MS = 30_000;
const TARGET_MIB = 0.6 * 1024;

/** What an idle desk holds in memory after its pages were used once: proportional shares (PSS), so nothing shared counts twice. */
export async function benchMemory(say: (line: string) => void): Promise<string> {
  if (!fs.existsSync("/proc/self/smaps_rollup")) return "needs Linux: /proc/*/smaps_rollup";
  const house = await startHouse();
  try {
    const cookie = await cookieOf(house, "greta@northwind.example");
    for (const path of ["/inbox", "/api/v1/conversations?limit=50"])
      await get(`${house.url}${path}`, { cookie });
    say(`idle for ${IDLE_MS / 1000} s`);
    await wait(IDLE_MS);
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() pid");
    const parents = parentOf();
    const parts = {
      PostgreSQL: pss(family(parents, parents.get(rows[0]?.pid ?? 0) ?? 0)),
      web: pss(family(parents, house.pid("web") ?? 0)),
      worker: pss(family(parents, house.pid("worker") ?? 0)),
    };
    const sandbox = pss(family(parents, house.pid("sandbox") ?? 0));
    await client.end();
    const sum = Object.values(parts).reduce((all, each) => all + each, 0);
    return table(
      ["idle, PSS", "MiB", "target"],
      [
        ...Object.entries(parts).map(([name, size]) => [name, Math.round(size), ""]),
        ["together", Math.round(sum), `≤ ${Math.round(TARGET_MIB)}`],
        ["sandbox, apart", Math.round(sandbox), ""],
      ],
    );
  } finally {
    await house.stop();
  }
}

/** The parent of every process. */
function parentOf(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of fs.readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = read(`/proc/${name}/status`);
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  return parents;
}

/** The process and all it has started. */
function family(parents: ReadonlyMap<number, number>, pid: number): number[] {
  const children = [...parents].flatMap(([child, parent]) => (parent === pid ? [child] : []));
  return [pid, ...children.flatMap((child) => family(parents, child))];
}

/** Mebibytes. */
function pss(pids: readonly number[]): number {
  const kib = pids.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kib.reduce((all, each) => all + each, 0) / 1024;
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
