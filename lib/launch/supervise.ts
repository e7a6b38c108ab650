import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DRAIN_MS = 22_000;
const LONGEST_WAIT_MS = 15_000;

export interface Member {
  name: string;
  args: readonly string[];
  env: Record<string, string>;
}

export interface Family {
  start(member: Member): void;
  stop(): Promise<void>;
}

/**
 * Keeps processes running: one that dies is started again, later each time it dies at once. What they print goes to
 * `logFile`, or through to ours without one.
 */
export function supervise(say: (line: string) => void, logFile?: string): Family {
  const running = new Map<string, ChildProcess>();
  let stopping = false;

  const start = (member: Member, wait = 250) => {
    if (stopping) return;
    const begun = Date.now();
    const child = spawn(process.execPath, [...member.args], {
      cwd: ROOT,
      env: { ...basics(), ...member.env },
      stdio: logFile ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    const lastLines = logFile ? keepOutput(child, logFile) : () => [];
    running.set(member.name, child);
    child.once("exit", (code, signal) => {
      running.delete(member.name);
      if (stopping) return;
      const next = Date.now() - begun > 60_000 ? 250 : Math.min(wait * 2, LONGEST_WAIT_MS);
      say(`${member.name} ended (${signal ?? code}); starting it again`);
      for (const line of lastLines()) say(`  ${line}`);
      setTimeout(() => start(member, next), wait);
    });
  };

  return {
    start,
    async stop() {
      stopping = true;
      await Promise.all([...running.values()].map(end));
    },
  };
}

/** Its output into the log file; answers its last lines, for when it ends. */
function keepOutput(child: ChildProcess, logFile: string): () => string[] {
  let tail = "";
  const keep = (chunk: Buffer) => {
    fs.appendFileSync(logFile, chunk, { mode: 0o600 });
    tail = (tail + chunk.toString()).slice(-2000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => tail.trim().split("\n").slice(-3);
}

/** A child gets no variable by accident: only what finds programs and sets zone and language. */
export function basics(): NodeJS.ProcessEnv {
  const kept = [
    "PATH",
    "HOME",
    "TZ",
    "LANG",
    "LC_ALL",
    "TMPDIR",
    "NODE_OPTIONS",
    "NODE_EXTRA_CA_CERTS",
    "SystemRoot",
  ];
  const found = kept.filter((name) => process.env[name] !== undefined);
  return { NODE_ENV: "production", ...Object.fromEntries(found.map((name) => [name, process.env[name]])) };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
