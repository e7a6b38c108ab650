import type { Found, HistoryFormat, ReadOptions } from "@/lib/conversations/import-schemas";
import { readJsonLines } from "./read-json-lines";
import { readTimed } from "./read-timed";
import { readTweets } from "./read-tweets";

/** Reads the whole file, from its first byte to its last; throws Invalid for one that can't be used. */
export type HistoryReader = (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncGenerator<Found>;

export const historyReaders: Readonly<Record<HistoryFormat, HistoryReader>> = {
  "json-lines": readJsonLines,
  "timed-conversations": readTimed,
  "tweets-csv": readTweets,
};
