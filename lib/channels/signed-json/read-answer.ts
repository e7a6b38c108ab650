import type { IncomingMessage } from "node:http";
import type { SignedOutcome } from "../signed-call";

const LONGEST = 100_000;

/** The answer of another system: JSON of at most 100 kB; what breaks off leaves doubt. */
export async function readAnswer(response: IncomingMessage, signal: AbortSignal): Promise<SignedOutcome> {
  const status = response.statusCode ?? 0;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > LONGEST) {
        response.destroy();
        return { kind: "doubt", cause: "too-long" };
      }
      chunks.push(chunk as Buffer);
    }
  } catch {
    return { kind: "doubt", cause: signal.aborted ? "late" : "cut" };
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (status >= 300) return { kind: "answered", status, body: jsonOf(text) ?? null };
  const body = jsonOf(text);
  return body === undefined ? { kind: "doubt", cause: "no-json" } : { kind: "answered", status, body };
}

function jsonOf(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
