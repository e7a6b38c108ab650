import type { HistoryError } from "../import-schemas";
import { agreedTime, readRecordedTime } from "./recorded-time";

export const TWEET_COLUMNS = [
  "tweet_id",
  "author_id",
  "inbound",
  "created_at",
  "text",
  "response_tweet_id",
  "in_response_to_tweet_id",
] as const;
export type TweetColumn = (typeof TWEET_COLUMNS)[number];

export interface TweetRow {
  line: number;
  id: string;
  author: string;
  isInbound: boolean;
  at: Date;
  text: string;
  responses: string[];
  /** `1,577,157`: three answers, or one id that a spreadsheet has parted. Others of the file tell. */
  hasDoubtfulResponses: boolean;
  inReplyTo: string | null;
}

type Bad = Pick<HistoryError, "code" | "values"> & { differsMs?: number };
export type ReadTweet = { row: TweetRow } | { error: Bad };

const ID = /^\d{1,19}$/;
const ACCOUNT = /^@?\w{1,50}$/;
const PARTED = /^\d{1,3}(,\d{3})+$/;
const YES = new Set(["true", "1"]);
const NO = new Set(["false", "0"]);

/**
 * Reads one row. An id must be the digits the provider gave: what a spreadsheet made of one (`1,577,157,915`,
 * `1.57716E+18`, `1577157915.0`) is an error, for nobody can say what it was.
 */
export function readTweetRow(
  line: number,
  cells: Readonly<Record<TweetColumn, string>>,
  { zone, now }: { zone: string | null; now: Date },
): ReadTweet {
  const trimmed = (column: TweetColumn) => cells[column].trim();
  const mangled = (column: TweetColumn): ReadTweet => bad("history-mangled-id", column, cells[column]);
  const id = trimmed("tweet_id");
  if (!ID.test(id)) return mangled("tweet_id");
  const author = trimmed("author_id");
  if (!ACCOUNT.test(author)) return mangled("author_id");
  const parent = trimmed("in_response_to_tweet_id");
  if (parent !== "" && !ID.test(parent)) return mangled("in_response_to_tweet_id");
  const answers = trimmed("response_tweet_id");
  const responses = answers === "" ? [] : answers.split(",").map((each) => each.trim());
  if (!responses.every((each) => ID.test(each))) return mangled("response_tweet_id");
  const inbound = trimmed("inbound").toLowerCase();
  if (!YES.has(inbound) && !NO.has(inbound)) return bad("history-inbound", "inbound", cells.inbound);
  const time = agreedTime(id, readRecordedTime(cells.created_at, zone, now));
  if (!("at" in time)) return { error: time };
  return {
    row: {
      line,
      id,
      author: author.replace(/^@/, ""),
      isInbound: YES.has(inbound),
      at: time.at,
      text: cells.text,
      responses,
      hasDoubtfulResponses: PARTED.test(answers),
      inReplyTo: parent === "" ? null : parent,
    },
  };
}

/** Ids of 17 digits and more that all end in zeros have been through a spreadsheet, which keeps 15. */
export function lookRounded(ids: Iterable<string>): boolean {
  let long = 0;
  for (const id of ids) {
    if (id.length < 17) continue;
    if (!id.endsWith("00")) return false;
    long++;
  }
  return long >= 5;
}

function bad(code: string, column: string, value: string): ReadTweet {
  return { error: { code, values: { column, value: value.slice(0, 60) } } };
}
