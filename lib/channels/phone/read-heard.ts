import type { HeardCall } from "./heard-call";
import { readOwnCall } from "./own-call";
import { readTwilioCall } from "./twilio-call";

const decoder = new TextDecoder("utf-8");

/** Which of the two dialects bytes are in: JSON is ours, a form is Twilio's. */
export function isOwnDialect(bytes: Uint8Array): boolean {
  return decoder.decode(bytes.subarray(0, 64)).trimStart().startsWith("{");
}

/** What a line's bytes say; null for what is neither dialect. */
export function readHeard(bytes: Uint8Array): HeardCall | null {
  const text = decoder.decode(bytes);
  if (!isOwnDialect(bytes)) return readTwilioCall(new URLSearchParams(text));
  try {
    return readOwnCall(JSON.parse(text));
  } catch {
    return null;
  }
}
