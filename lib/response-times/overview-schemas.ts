import { z } from "zod";
import { figuresSchema, rangeSchema, reportRowSchema } from "./report-schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.number().int();
const seconds = z.number().nullable();
const share = z.number().nullable();

export const AGES = ["10m", "30m", "1h", "4h", "1d", "7d", "older"] as const;

/**
 * What came in and what became of it, in interactions: `received` is the sum of all the others, and equals the count of
 * what the providers handed over whose clock starts in the range. What a turn holds counts as its turn ended.
 */
export const balanceSchema = z.object({
  range: rangeSchema,
  received: count,
  /** By a person; `onTheLine` of it in the call itself. */
  answered: count,
  onTheLine: count,
  closedWithoutAnswer: z.array(z.object({ reason: z.string(), count })),
  closers: count,
  spam: count,
  automatic: count,
  bystanders: count,
  /** Deleted by their author before anybody had to answer. */
  removed: count,
  stillOpen: z.array(z.object({ age: z.enum(AGES), count })),
  /** Turns that ended without any answer, imported history included, and those still open. */
  neverAnswered: z.object({ turns: count, open: count, closed: count }),
});
export type Balance = z.infer<typeof balanceSchema>;

/** A part of a whole: `part` of `of`; the share is null where there is nothing. */
export const partSchema = z.object({ part: count, of: count, share });

export const bucketSchema = z.object({
  fromSeconds: z.number(),
  /** Null: without end. */
  toSeconds: seconds,
  count,
});
export type Bucket = z.infer<typeof bucketSchema>;

/** What stands on the axis: hours without delivery are hatched, what changed is a line. */
export const markSchema = z.object({
  kind: z.enum(["no-delivery", "target", "hours", "incident"]),
  fromAt: instant,
  /** Null: an instant. */
  toAt: instant.nullable(),
  accountId: id.nullable(),
  label: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Mark = z.infer<typeof markSchema>;

/** All the first screen of the report needs. */
export const overviewSchema = z.object({
  rule: z.string(),
  range: rangeSchema,
  totals: figuresSchema,
  flagged: figuresSchema,
  previous: z.object({ range: rangeSchema, totals: figuresSchema }).nullable(),
  /** Of the same turns: until the first answer that is more than an acknowledgement. */
  useful: figuresSchema,
  /** Answered turns whose first answer was an acknowledgement only. */
  acknowledged: partSchema,
  balance: balanceSchema,
  /** `hour` up to three days, else `day`, above two years `month`; without a hole. */
  trendBy: z.enum(["hour", "day", "month"]),
  trend: z.array(reportRowSchema),
  heat: z.array(reportRowSchema),
  distribution: z.array(bucketSchema),
  channels: z.array(reportRowSchema),
  accounts: z.array(reportRowSchema),
  agents: z.array(reportRowSchema),
  /** Answered turns that began in public and were answered in private. */
  movedToPrivate: partSchema,
  /** Conversations whose first turn was answered, and that asked for nothing again. */
  oneTouch: partSchema,
  handovers: z.object({ conversations: count, handovers: count, perConversation: share }),
  /** From the post to its receipt here; imported ones left out. */
  ingestDelay: z.object({ n: count, p50Seconds: seconds, p90Seconds: seconds, maxSeconds: seconds }),
  marks: z.array(markSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

/** A turn behind a figure. Of a conversation the reader may not open, only its times. */
export const turnRowSchema = z.object({
  conversationId: id,
  firstInteractionId: id,
  position: count,
  startedAt: instant,
  receivedAt: instant,
  promisedAt: instant.nullable(),
  endedAt: instant.nullable(),
  usefulAt: instant.nullable(),
  /** By the clock and the metric that were asked for; of an open one what it has waited until now. */
  seconds: z.number(),
  isInTime: z.boolean().nullable(),
  state: z.enum(["answered", "open", "closed", "closer", "acknowledged", "resolved"]),
  closeReason: z.string().nullable(),
  movedToPrivate: z.boolean(),
  channel: z.string(),
  audience: z.string(),
  language: z.string().nullable(),
  level: count,
  account: z.object({ id, handle: z.string() }).nullable(),
  agent: z.object({ id, displayName: z.string() }).nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
  customer: z.object({ id, displayName: z.string() }).nullable(),
  preview: z.string().nullable(),
  isHidden: z.boolean(),
});
export type TurnRow = z.infer<typeof turnRowSchema>;

export const turnPageSchema = z.object({ data: z.array(turnRowSchema), nextCursor: z.string().nullable() });
export type TurnPage = z.infer<typeof turnPageSchema>;

/** A figure taken apart: its terms in order, what was left out and why, and the newest rows behind it. */
export const explanationSchema = z.object({
  figure: z.string(),
  /** Key of the sentence that says what it is. */
  definition: z.string(),
  range: rangeSchema,
  value: seconds,
  unit: z.enum(["seconds", "share", "count"]),
  /** Each term has a name of its own in messages: `n`, `below`, `above`, `weight`, `open600` … */
  terms: z.array(z.object({ name: z.string(), value: z.number() })),
  leftOut: z.array(z.object({ reason: z.string(), count })),
  rows: z.array(turnRowSchema),
  rowsUrl: z.string(),
  csvUrl: z.string(),
});
export type Explanation = z.infer<typeof explanationSchema>;
