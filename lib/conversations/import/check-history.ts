import { createHash } from "node:crypto";
import type { HistoryError, ReadOptions, RecordedConversation } from "@/lib/conversations/import-schemas";
import { maskError, maskRecorded } from "@/lib/conversations/rules/mask-recorded";
import { historyReaders } from "./readers";
import { accountKey, type NamedAccount } from "./taking";
import type { ImportHistory } from "./wish";

const BATCH_CONVERSATIONS = 250;
const BATCH_MESSAGES = 1500;

/** What a file holds, read from its first byte to its last. */
export interface Checked {
  total: number;
  errors: HistoryError[];
  digest: string;
  /** Ours that it names, each once. */
  accounts: NamedAccount[];
}

/** Reads all of it before anything is written; throws Invalid for a file that can't be used. Errors of rows are told. */
export async function checkHistory(wish: ImportHistory, options: ReadOptions): Promise<Checked> {
  const { format, zone, account, charset } = wish;
  const hash = createHash("sha256").update(JSON.stringify({ format, zone, account, charset }));
  const hashed = (async function* () {
    for await (const piece of wish.open()) {
      hash.update(piece);
      yield piece;
    }
  })();
  const checked: Checked = { total: 0, errors: [], digest: "", accounts: [] };
  const named = new Map<string, NamedAccount>();
  for await (const found of historyReaders[format](hashed, options)) {
    if ("error" in found) checked.errors.push(maskError(found.error));
    else {
      checked.total++;
      const { channel, messages } = found.conversation;
      for (const { account } of messages)
        named.set(accountKey(channel, account), { channel, handle: account });
    }
  }
  for (const error of checked.errors) wish.onError?.(error);
  return {
    ...checked,
    accounts: [...named.values()],
    digest: hash.digest("hex"),
  };
}

/** The conversations of a file in batches of one transaction each, without the first `done`. */
export async function* batchesOf(
  { format, open }: ImportHistory,
  options: ReadOptions,
  done: number,
): AsyncGenerator<RecordedConversation[]> {
  let batch: RecordedConversation[] = [];
  let messages = 0;
  let at = 0;
  for await (const found of historyReaders[format](open(), options)) {
    if ("error" in found || at++ < done) continue;
    batch.push(maskRecorded(found.conversation));
    messages += found.conversation.messages.length;
    if (batch.length < BATCH_CONVERSATIONS && messages < BATCH_MESSAGES) continue;
    yield batch;
    batch = [];
    messages = 0;
  }
  if (batch.length > 0) yield batch;
}
