import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.number().int();
const seconds = z.number().nullable();
const share = z.number().nullable();

export const clockSchema = z.enum(["customer", "desk"]);
export type Clock = z.infer<typeof clockSchema>;
export const metricSchema = z.enum(["first", "next", "all", "useful", "resolution"]);
export type Metric = z.infer<typeof metricSchema>;
export const groupBySchema = z.enum([
  "hour",
  "day",
  "week",
  "month",
  "weekdayHour",
  "account",
  "channel",
  "audience",
  "agent",
  "team",
  "language",
  "level",
]);
export type GroupBy = z.infer<typeof groupBySchema>;
export const whichSchema = z.enum(["counted", "inTime", "late", "open", "leftOut", "all"]);
export type Which = z.infer<typeof whichSchema>;

/** `a,b` of a query as a list; of those lists any one may be true of a turn. */
const list = z
  .string()
  .max(2000)
  .transform((text) => text.split(",").filter((each) => each !== ""))
  .pipe(z.array(z.string().min(1).max(60)).min(1).max(50));
const ids = list.pipe(z.array(z.union([id, z.literal("none")])));

/**
 * What every report asks. `from` and `to` (without it) are instants with an offset, or local days and times of `zone`;
 * without them the last seven days. `agent` may be `me` or `none`, the unattributed.
 */
export const reportQuerySchema = z.strictObject({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  zone: z.string().max(60).optional(),
  clock: clockSchema.default("customer"),
  metric: metricSchema.default("first"),
  groupBy: groupBySchema.optional(),
  compare: z.enum(["previous"]).optional(),
  account: ids.optional(),
  channel: list.optional(),
  audience: list.pipe(z.array(z.enum(["public", "private"]))).optional(),
  team: ids.optional(),
  agent: list.pipe(z.array(z.union([id, z.enum(["me", "none"])]))).optional(),
  language: list.optional(),
  level: list.pipe(z.array(z.string().regex(/^\d$/).transform(Number))).optional(),
  reason: list.pipe(z.array(id)).optional(),
  tag: list.optional(),
  /** Why figures of another person are opened, where the desk asks for a reason. */
  why: z.string().trim().max(300).optional(),
});
export type ReportQuery = z.infer<typeof reportQuerySchema>;
/** As a screen writes it into the URL, before it is parsed. */
export type ReportParams = z.input<typeof reportQuerySchema>;

/** The rows behind a figure: the same query, one cell of its `groupBy`, and a span of seconds. */
export const rowsQuerySchema = reportQuerySchema.extend({
  which: whichSchema.default("counted"),
  /** One row of the report, as its `key` says. */
  key: z.string().max(60).optional(),
  atLeast: z.coerce.number().min(0).optional(),
  below: z.coerce.number().min(0).optional(),
  sort: z.enum(["newest", "slowest"]).default("newest"),
  format: z.enum(["json", "csv"]).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});
export type RowsQuery = z.infer<typeof rowsQuerySchema>;

export const figureSchema = z.enum([
  "n",
  "p50",
  "p90",
  "p95",
  "mean",
  "within600",
  "within1800",
  "withinTarget",
  "openOverdue",
  "received",
  "neverAnswered",
  "acknowledged",
  "movedToPrivate",
  "oneTouch",
  "handovers",
  "ingestDelay",
]);
export type Figure = z.infer<typeof figureSchema>;

export const explainQuerySchema = reportQuerySchema.extend({
  figure: figureSchema,
  key: z.string().max(60).optional(),
});
export type ExplainQuery = z.infer<typeof explainQuerySchema>;

/**
 * Shares are 0 to 1 and null without anything to share. What still waits is a miss as soon as it waits longer:
 * `within600 = counts.within600 / (n + counts.open600)`, alike 1800, `withinTarget = counts.withinTarget / (n + openOverdue)`.
 */
export const figuresSchema = z.object({
  n: count,
  p50Seconds: seconds,
  p90Seconds: seconds,
  /** Null below n = 20. */
  p95Seconds: seconds,
  meanSeconds: seconds,
  sumSeconds: z.number(),
  within600: share,
  within1800: share,
  withinTarget: share,
  open: count,
  openOverdue: count,
  counts: z.object({
    within600: count,
    within1800: count,
    withinTarget: count,
    open600: count,
    open1800: count,
  }),
});
export type Figures = z.infer<typeof figuresSchema>;

/**
 * `key`: an hour as its instant, a day as `2026-11-01`, a week or month as its first day, `weekdayHour` as `1-14` (Monday
 * 14:00), an id, a word, `none` for what has none, `others` for people whose figures the reader may not see.
 */
export const reportRowSchema = figuresSchema.extend({
  key: z.string(),
  label: z.string().nullable(),
  /** Of an agent: in how many clock hours they answered something; how much beside how fast. */
  load: z.object({ activeHours: count, isActive: z.boolean() }).nullable(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

export const rangeSchema = z.object({ fromAt: instant, toAt: instant, zone: z.string(), days: z.number() });
export type Range = z.infer<typeof rangeSchema>;

export const reportAnswerSchema = z.object({
  /** Key of the sentence that defines the figure, in messages: `metric.clock`. */
  rule: z.string(),
  clock: clockSchema,
  metric: metricSchema,
  groupBy: groupBySchema,
  /** Which instant puts a turn into the range and into a row. */
  bucketedBy: z.literal("start"),
  range: rangeSchema,
  rows: z.array(reportRowSchema),
  totals: figuresSchema,
  /** Those of the totals that bore a red flag. */
  flagged: figuresSchema,
  previous: z
    .object({ range: rangeSchema, totals: figuresSchema, rows: z.array(reportRowSchema) })
    .nullable(),
});
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;

export const settingsSchema = z.object({
  /** Who may see figures of single people: each holds the one before it. */
  people: z.enum(["nobody", "oneself", "own-lead", "leads-with-reason"]),
});
export type ReportSettings = z.infer<typeof settingsSchema>;
