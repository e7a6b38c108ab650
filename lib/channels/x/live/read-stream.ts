import { once } from "node:events";
import type { RawArrival } from "../../channel";
import type { Failure } from "../call/failure";
import type { Opened } from "../call/open";
import { textOf, wireOf, wiresOf } from "../fold/wire";
import type { Batcher } from "./batcher";
import { createLineReader } from "./line-reader";

/** X sends at least a blank line every 20 s. */
const silenceMs = 25_000;
const maxWaiting = 2000;

/** Reads an open stream to its end. Tells what ended it; resolves quietly when the signal did. */
export async function readStream(
  opened: Opened,
  arrivalsOf: (line: Uint8Array) => readonly RawArrival[],
  batcher: Batcher,
  signal: AbortSignal,
  quietMs = silenceMs,
): Promise<Failure | "ended"> {
  const { response } = opened;
  const lines = createLineReader();
  let why: Failure | "ended" = { kind: "cut", reason: "closed" };
  const stop = () => opened.close(new Error("stopped"));
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  let watchdog = watch();
  function watch() {
    return setTimeout(() => {
      why = { kind: "cut", reason: "silent" };
      opened.close(new Error("silent"));
    }, quietMs);
  }
  try {
    for await (const chunk of response) {
      clearTimeout(watchdog);
      watchdog = watch();
      for (const line of lines(chunk as Uint8Array)) {
        if (line.length === 0) continue;
        const end = endOf(line);
        if (end) return end;
        batcher.push(arrivalsOf(line));
      }
      if (batcher.waiting > maxWaiting) await batcher.drained();
    }
  } catch {
    return signal.aborted ? "ended" : why;
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener("abort", stop);
    if (!response.destroyed) {
      opened.close(new Error("done"));
      await once(response, "close").catch(() => undefined);
    }
  }
  return signal.aborted ? "ended" : why;
}

/** X says in the stream itself why it ends it: `errors` and nothing else. */
function endOf(line: Uint8Array): Failure | undefined {
  if (line.length > 4096) return undefined;
  const text = Buffer.from(line).toString("utf8");
  if (!text.includes('"errors"') || text.includes('"data"')) return undefined;
  try {
    const [error] = wiresOf(wireOf(JSON.parse(text))?.errors);
    return { kind: "cut", reason: textOf(error?.disconnect_type) ?? textOf(error?.title) ?? "errors" };
  } catch {
    return undefined;
  }
}
