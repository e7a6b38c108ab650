import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fail, say } from "./say.mjs";

// Not import.meta.dirname: a Node too old for it must come as far as being told so.
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");
const OLDEST = [20, 19];
const NEWER = 24;

/** Node's version, the packages of the lockfile, the generated database client: whatever of it is missing. */
export function install() {
  checkNode();
  checkWritable();
  installPackages();
  generateClient();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    fail(
      `Caret needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}. Install a newer Node and start again.`,
    );
  }
  if (major < NEWER) say(`Node ${process.versions.node} works; ${NEWER} is recommended.`);
}

function checkWritable() {
  try {
    fs.accessSync(ROOT, fs.constants.W_OK);
  } catch {
    fail(`${ROOT} can't be written to. Make it writable for this user, or clone Caret elsewhere.`);
  }
}

function installPackages() {
  const stamp = path.join(ROOT, "node_modules", ".caret-installed");
  const wanted = digest(["package-lock.json", "package.json"]);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  say("installing packages (npm ci), about a minute the first time");
  const done = spawnSync(
    process.platform === "win32" ? "npm.cmd" : "npm",
    ["ci", "--include=dev", "--no-audit", "--no-fund"],
    {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    },
  );
  if (done.status !== 0)
    fail(`The packages could not be installed:\n${(done.stderr ?? "").split("\n").slice(-12).join("\n")}`);
  fs.writeFileSync(stamp, wanted);
  say("packages are installed");
}

function generateClient() {
  const schema = path.join(ROOT, "prisma", "schema");
  const wanted = digest([
    "package-lock.json",
    ...fs.readdirSync(schema).map((name) => `prisma/schema/${name}`),
  ]);
  const stamp = path.join(ROOT, "lib", "db", "generated", ".caret-generated");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  say("generating the database client");
  // Any existing file that can't be executed keeps Prisma's command from downloading an engine it doesn't need here.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, "package.json"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const cli = path.join(ROOT, "node_modules", "prisma", "build", "index.js");
  const done = spawnSync(process.execPath, [cli, "generate", "--config", "prisma/prisma.config.ts"], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
  if (done.status !== 0) fail(`The database client could not be generated:\n${done.stdout}${done.stderr}`);
  fs.writeFileSync(stamp, wanted);
}

/** A mark of files' contents, to know whether a step has to be done again. */
export function digest(names) {
  const hash = createHash("sha256");
  for (const name of [...names].sort()) {
    hash.update(name).update("\0");
    hash.update(fs.readFileSync(path.join(ROOT, name)));
  }
  return hash.digest("hex");
}
