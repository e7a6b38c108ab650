import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { prunePreloads } from "./prune-preloads";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SOURCES = ["app", "components", "lib", "messages", "public"];
const FILES = ["package-lock.json", "next.config.ts", "proxy.ts", "postcss.config.mjs", "tsconfig.json"];
/** Rooms that no page is built from: a change in them needs no new build. */
const NOT_BUILT = ["lib/sandbox", "lib/launch", "lib/worker", "lib/db/generated"];

/** Builds the web part when a source, the lockfile or Node's major version changed since the last build. */
export async function buildWhenChanged(distDir: string, say: (line: string) => void): Promise<void> {
  const mark = sourceMark();
  const stamp = path.join(ROOT, distDir, "caret-build");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === mark) return;
  say("building the pages, half a minute to a minute");
  const log: string[] = [];
  const code = await new Promise<number | null>((resolve) => {
    const next = path.join(ROOT, "node_modules/next/dist/bin/next");
    const child = spawn(process.execPath, [next, "build"], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production", CARET_DIST: distDir, NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (chunk) => log.push(String(chunk)));
    child.stderr.on("data", (chunk) => log.push(String(chunk)));
    child.on("exit", resolve);
  });
  if (code !== 0)
    throw new Error(`The pages could not be built:\n${log.join("").split("\n").slice(-40).join("\n")}`);
  prunePreloads(path.join(ROOT, distDir));
  fs.writeFileSync(stamp, mark);
  say("the pages are built");
}

function sourceMark(): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  const files = FILES.filter((name) => fs.existsSync(path.join(ROOT, name)));
  for (const name of SOURCES) files.push(...listFiles(name));
  for (const name of files.sort()) hash.update(name).update(fs.readFileSync(path.join(ROOT, name)));
  return hash.digest("hex");
}

function listFiles(folder: string): string[] {
  const at = path.join(ROOT, folder);
  if (!fs.existsSync(at) || NOT_BUILT.includes(folder)) return [];
  return fs.readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(name) : [name];
  });
}
