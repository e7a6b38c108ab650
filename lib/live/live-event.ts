import type { Conversation } from "@/lib/conversations/schemas";
import type { Reader } from "./reader";

export interface LiveEvent {
  name: string;
  /** The place of the newest change it tells of. */
  id: string;
  /** What the queue orders it by, for a row of the queue. */
  row?: Conversation;
  /** The JSON this reader gets; null when it is none of theirs. */
  textFor(reader: Reader): string | null;
}

/** One message as text/event-stream has it. */
export function frame(name: string, id: string, text: string): string {
  return `event: ${name}\nid: ${id}\ndata: ${text}\n\n`;
}

/** Serialises once, when first asked for. */
export function once(make: () => unknown): () => string {
  let text: string | undefined;
  return () => {
    text ??= JSON.stringify(make());
    return text;
  };
}
