import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { SECOND } from "@/lib/base/time";
import type { WireEvent } from "../../channel";
import type { ReadJob } from "./read-mail";

/** So long one mail may take; the thread that takes longer is ended, and the next mail has another within 5 s. */
const READ_MS = 4 * SECOND;
const BEGIN_MS = 30 * SECOND;
const IDLE_MS = 20 * SECOND;
const MOST_THREADS = 2;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Only the worker reads mail; the pages need not carry its reader. */
const THREAD = new URL(/* turbopackIgnore: true */ "./read-thread.mjs", import.meta.url);

interface Reader {
  worker: Worker;
  ready: Promise<unknown>;
  rest?: NodeJS.Timeout;
}

const idle: Reader[] = [];
const waiting: (() => void)[] = [];
let alive = 0;

/**
 * Reads a mail in a thread of its own kind, at most two at once, ended after 20 idle seconds. Null when the mail broke, killed
 * or outlasted it: the thread is gone then, the next mail gets a fresh one. A thread that can't begin is tried twice.
 */
export async function readInThread(job: ReadJob, readMs = READ_MS): Promise<WireEvent | null> {
  const reader = (await takeReady()) ?? (await takeReady());
  if (!reader) return null;
  try {
    const read = await answerOf(reader.worker, job, readMs);
    give(reader);
    return read;
  } catch {
    void reader.worker.terminate();
    return null;
  }
}

async function takeReady(): Promise<Reader | null> {
  const reader = await take();
  try {
    await reader.ready;
    return reader;
  } catch {
    void reader.worker.terminate();
    return null;
  }
}

async function take(): Promise<Reader> {
  while (idle.length === 0 && alive >= MOST_THREADS) await new Promise<void>((go) => waiting.push(go));
  const reader = idle.pop() ?? begin();
  clearTimeout(reader.rest);
  reader.worker.ref();
  return reader;
}

function give(reader: Reader): void {
  reader.worker.unref();
  reader.rest = setTimeout(() => void reader.worker.terminate(), IDLE_MS).unref();
  idle.push(reader);
  waiting.shift()?.();
}

function begin(): Reader {
  alive++;
  const worker = new Worker(new URL(THREAD), { execArgv: [], resourceLimits: LIMITS });
  const reader: Reader = { worker, ready: answer(worker, BEGIN_MS) };
  reader.ready.catch(() => undefined);
  // A thread that runs out of memory says so as an error; that it ended is all that counts.
  worker.on("error", () => undefined);
  worker.once("exit", () => {
    alive--;
    clearTimeout(reader.rest);
    const at = idle.indexOf(reader);
    if (at >= 0) idle.splice(at, 1);
    waiting.shift()?.();
  });
  return reader;
}

function answerOf(worker: Worker, job: ReadJob, readMs: number): Promise<WireEvent | null> {
  worker.postMessage(job);
  return answer(worker, readMs) as Promise<WireEvent | null>;
}

/** The thread's next word; rejects when it dies or says nothing in time. */
async function answer(worker: Worker, ms: number): Promise<unknown> {
  if (ms <= 0) throw new Error("no time to read");
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), ms);
  const died = once(worker, "exit", { signal: over.signal }).then(() => {
    throw new Error("the reader's thread ended");
  });
  died.catch(() => undefined);
  try {
    const [said] = await Promise.race([once(worker, "message", { signal: over.signal }), died]);
    return said;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
