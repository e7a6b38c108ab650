import { z } from "zod";
import { OUTCOMES } from "./rules/call-outcome";

export const HISTORY_FORMATS = ["json-lines", "timed-conversations", "tweets-csv"] as const;
export const historyFormatSchema = z.enum(HISTORY_FORMATS);
export type HistoryFormat = z.infer<typeof historyFormatSchema>;

export const HISTORY_CHARSETS = ["utf-8", "utf-16le", "windows-1252"] as const;
export type HistoryCharset = (typeof HISTORY_CHARSETS)[number];

/** How a file of history is read, where it does not say it itself. */
export interface ReadOptions {
  /** IANA; of times without an offset. */
  zone: string | null;
  /** Of what names no account of ours. */
  account: string | null;
  /** Null: UTF-8, or what its mark says. */
  charset: HistoryCharset | null;
  /** Letters of a form that is held in memory whole, where others live in the same process. */
  mostHeld?: number;
  now: Date;
}

export interface RecordedPerson {
  /** The provider's id; `@name` in small letters where only a name was recorded. */
  externalId: string;
  username?: string;
  displayName?: string;
}

export interface RecordedMessage {
  line: number;
  externalId: string;
  from: "customer" | "us";
  /** Our handle it was sent to or through. */
  account: string;
  kind: "post" | "direct_message" | "email" | "call";
  audience: "public" | "private";
  text: string;
  publishedAt: Date;
  receivedAt: Date;
  inReplyTo: string | null;
  /** As recorded; null: read from the text. */
  initials: string | null;
  /** Of an email. */
  subject?: string;
  /** Of a call. */
  call?: RecordedCall;
}

export interface RecordedCall {
  startedAt: Date;
  endedAt: Date;
  durationSeconds: number;
  outcome: string;
  /** They rang in vain: a turn opens. */
  opens: boolean;
  /** A person of ours spoke with them. */
  isAnswer: boolean;
}

export const RECORDED_CHANNELS = ["x", "email", "phone"] as const;
export type RecordedChannel = (typeof RECORDED_CHANNELS)[number];

/** What one person and we said to each other in one place. */
export interface RecordedConversation {
  line: number;
  channel: RecordedChannel;
  place: string;
  customer: RecordedPerson;
  /** A bystander's: stored, without conversation or clock. */
  isAside: boolean;
  /** By time. */
  messages: RecordedMessage[];
}

/** Why a row is left out: a code and values for messages/<locale>/history.json, and the row itself. */
export interface HistoryError {
  line: number;
  code: string;
  values: Readonly<Record<string, string | number>>;
  cells: readonly string[];
}

/** What a reader finds, in the order of the file. */
export type Found = { conversation: RecordedConversation } | { error: HistoryError };

const id = z.string().min(1).max(400);
const name = z.string().min(1).max(200);
const person = z.strictObject({ id: id.optional(), username: name.optional(), name: name.optional() });

/** One line of our own form: one conversation (docs/import.md). */
export const recordedLineSchema = z.strictObject({
  account: name,
  channel: z.enum(RECORDED_CHANNELS).default("x"),
  conversation: id,
  customer: person,
  messages: z
    .array(
      z.strictObject({
        id,
        from: z.enum(["customer", "us", "bystander"]),
        /** Of a bystander. */
        author: person.optional(),
        /** Of X; a mail or a call is always private. */
        audience: z.enum(["public", "private"]).optional(),
        at: z.string().max(60),
        receivedAt: z.string().max(60).optional(),
        text: z.string().max(200_000),
        /** Of an email. */
        subject: z.string().max(1000).optional(),
        /** Of a call; it began at `at`. */
        durationSeconds: z.number().int().min(0).max(86_400).optional(),
        outcome: z.enum(OUTCOMES).optional(),
        inReplyTo: id.optional(),
        initials: z.string().min(1).max(30).optional(),
      }),
    )
    .min(1)
    .max(10_000),
});
export type RecordedLine = z.infer<typeof recordedLineSchema>;

const number = z.string().regex(/^\d{1,19}$/);
const said = { message: z.string(), datetime: z.iso.datetime(), tweet_ID: number };

/** One conversation of the `timed-conversations` form; only what is read of it. */
export const timedDialogSchema = z.object({
  dialogHeader: z.object({ company: name }),
  dialogContent: z
    .array(
      z.union([
        z.object({ ...said, agent: name }),
        z.object({ ...said, client: name }),
        z.object({ ...said, client1: name }),
      ]),
    )
    .min(1),
  /** The last answer. */
  agentURL: z.object({ tweet_ID: number, url_utterance: z.string() }).optional(),
});
export type TimedDialog = z.infer<typeof timedDialogSchema>;
