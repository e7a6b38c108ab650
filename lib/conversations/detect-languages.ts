import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { MINUTE } from "@/lib/base/time";

/** Letters: fewer are not enough to tell by. */
const SHORTEST = 20;
const LONGEST = 1000;
const IDLE_MS = 10 * MINUTE;

interface Answer {
  id: number;
  languages: (string | null)[];
}

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let asked = 0;

/**
 * The two-letter language of each text; null when it is too short to tell or the detector is not sure. The detector takes
 * some 400 MB and seconds to load, so it has a thread of its own, begun when needed and ended after ten idle minutes.
 * A guess holds up no message: without the thread all are null.
 */
export async function detectLanguages(texts: readonly string[]): Promise<(string | null)[]> {
  const words = texts.map(wordsOf);
  const isLong = (each: string) => (each.match(/\p{L}/gu)?.length ?? 0) >= SHORTEST;
  const long = words.filter(isLong);
  if (long.length === 0) return texts.map(() => null);
  const found = await ask(long).catch(() => []);
  let at = 0;
  return words.map((each) => (isLong(each) ? (found[at++] ?? null) : null));
}

/** Only what a person put in words: no links, names or hashtags. */
function wordsOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[@#＠]\w+/g, " ")
    .trim();
}

async function ask(texts: readonly string[]): Promise<(string | null)[]> {
  const id = ++asked;
  const begun = thread ?? begin();
  clearTimeout(idle);
  idle = setTimeout(end, IDLE_MS).unref();
  const ended = new AbortController();
  const over = once(begun, "exit", { signal: ended.signal }).then(() => {
    throw new Error("the language thread ended");
  });
  begun.ref();
  begun.postMessage({ id, texts });
  try {
    return await Promise.race([answerTo(begun, id, ended.signal), over]);
  } finally {
    ended.abort();
    over.catch(() => undefined);
    begun.unref();
  }
}

async function answerTo(from: Worker, id: number, signal: AbortSignal): Promise<(string | null)[]> {
  for (;;) {
    const [answer] = (await once(from, "message", { signal })) as [Answer];
    if (answer.id === id) return answer.languages;
  }
}

function begin(): Worker {
  const fresh = new Worker(new URL("./ingest/language-thread.mjs", import.meta.url), { execArgv: [] });
  fresh.on("exit", () => {
    if (thread === fresh) thread = undefined;
  });
  thread = fresh;
  return fresh;
}

function end(): void {
  void thread?.terminate();
  thread = undefined;
}
