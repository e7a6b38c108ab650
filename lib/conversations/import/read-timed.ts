import { Invalid } from "@/lib/base/errors";
import {
  type Found,
  type ReadOptions,
  type RecordedConversation,
  timedDialogSchema,
} from "@/lib/conversations/import-schemas";
import { readTimedDialog } from "@/lib/conversations/rules/timed-dialog";
import { heldText, readText } from "./read-text";

/**
 * The `timed-conversations` form: one JSON array of dialogs; errors count from 1. Dialogs with one first post are one
 * conversation. Throws Invalid `history-not-timed` for anything else, `history-half` for an array that breaks off.
 */
export async function* readTimed(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Found> {
  const pieces: string[] = [];
  for await (const piece of heldText(readText(bytes, options.charset), options.mostHeld).pieces)
    pieces.push(piece);
  const dialogs = arrayOf(pieces.join(""));
  const conversations = new Map<string, RecordedConversation>();
  for (const [index, given] of dialogs.entries()) {
    const line = index + 1;
    const read = timedDialogSchema.safeParse(given);
    const found = read.success
      ? readTimedDialog(line, read.data)
      : notTimed(read.error.issues[0]?.path ?? []);
    if (!Array.isArray(found)) yield { error: { line, ...found, cells: [JSON.stringify(given)] } };
    else for (const each of found) add(conversations, each);
  }
  for (const conversation of conversations.values()) {
    conversation.messages.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
    yield { conversation };
  }
}

function arrayOf(text: string): unknown[] {
  if (!text.trimStart().startsWith("[")) throw new Invalid("history-not-timed");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Invalid(text.trimEnd().endsWith("]") ? "history-not-timed" : "history-half");
  }
  if (
    !Array.isArray(value) ||
    (value.length > 0 && !value.some((each) => timedDialogSchema.safeParse(each).success))
  )
    throw new Invalid("history-not-timed");
  return value;
}

function notTimed(path: readonly PropertyKey[]) {
  return { code: "history-dialog", values: { field: path.map(String).join(".") || "dialog" } };
}

function add(to: Map<string, RecordedConversation>, one: RecordedConversation): void {
  const key = `${one.isAside} ${one.place} ${one.customer.externalId}`;
  const known = to.get(key);
  if (!known) return void to.set(key, one);
  const ids = new Set(known.messages.map(({ externalId }) => externalId));
  known.messages.push(...one.messages.filter(({ externalId }) => !ids.has(externalId)));
}
