import { z } from "zod";
import { affectedCountsSchema } from "../affected-schemas";

const id = z.uuid();
const at = z.iso.datetime();
const count = z.number().int();
const seconds = z.number().nullable();

/** What a figure of the report is made of: each opens to its rows. */
const INCIDENT_FIGURES = [
  "words",
  "people",
  "turns",
  "first",
  "late",
  "open",
  "told-before",
  "told-after",
  "not-told",
  "silent",
  "answers",
  "with-statement",
  "contradictions",
] as const;
export const incidentFigureSchema = z.enum(INCIDENT_FIGURES);
export type IncidentFigure = z.infer<typeof incidentFigureSchema>;

const timesSchema = z.object({
  /** Answered by a person; the percentiles are theirs. */
  n: count,
  p50Seconds: seconds,
  p90Seconds: seconds,
  /** Of the answered and of those waiting past it, how many kept what was promised; 0 to 1. */
  withinTarget: z.number().nullable(),
  late: count,
  open: count,
  openOverdue: count,
});
export type IncidentTimes = z.infer<typeof timesSchema>;

const weakestSchema = z.object({
  code: z.enum(["late", "overdue", "told-after", "not-told", "bounced", "contradictions"]),
  /** How many of how many. */
  count: count,
  of: count,
});

export const incidentReportSchema = z.object({
  incident: z.object({
    id,
    title: z.string(),
    state: z.enum(["open", "closed"]),
    startAt: at,
    closedAt: at.nullable(),
  }),
  madeAt: at,
  weakest: weakestSchema.nullable(),
  affected: affectedCountsSchema,
  spread: z.object({
    people: count,
    words: count,
    views: count,
    reposts: count,
    likes: count,
    /** Every hour in which something was said; `people` are those who spoke for the first time. */
    hours: z.array(z.object({ at, words: count, people: count })),
  }),
  /** From the post or call to the first answer, round the clock. */
  times: z.object({ first: timesSchema, all: timesSchema }),
  /** People, by which came first: our first letter, or their first word. */
  told: z.object({ before: count, after: count, notTold: count, silent: count }),
  mailings: z.array(
    z.object({
      id,
      number: count,
      name: z.string(),
      state: z.string(),
      sent: count,
      bounced: count,
      complained: count,
      unsubscribed: count,
      answered: count,
      leftOut: count,
    }),
  ),
  /** Sums in whole minor units of the currency. */
  makeGoods: z.array(
    z.object({
      id,
      name: z.string(),
      currency: z.string(),
      offered: count,
      reserved: count,
      claimed: count,
      expired: count,
      stopped: count,
      cost: count,
    }),
  ),
  /** What agents gave beside it. */
  offers: z.array(z.object({ currency: z.string(), count, cost: count })),
  said: z.object({
    statements: z.array(
      z.object({
        id,
        language: z.string(),
        use: z.string(),
        version: count,
        text: z.string(),
        approvedBy: z.string().nullable(),
        approvedAt: at,
        withdrawnAt: at.nullable(),
      }),
    ),
    posts: z.array(z.object({ id, account: z.string(), text: z.string(), sentAt: at })),
    /** Answers of agents to these people: all of them. */
    answers: count,
    withStatement: count,
    contradictions: count,
  }),
  people: z.object({
    agents: z.array(z.object({ id, displayName: z.string(), answers: count })),
    /** Hours of the clock in which somebody answered, summed over those who did. */
    agentHours: count,
    helpers: count,
  }),
});
export type IncidentReport = z.infer<typeof incidentReportSchema>;

export const incidentReportQuerySchema = z.strictObject({ format: z.enum(["json", "csv"]).default("json") });

export const incidentRowsQuerySchema = z.strictObject({
  figure: incidentFigureSchema,
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export type IncidentRowsQuery = z.infer<typeof incidentRowsQuerySchema>;

export const incidentRowSchema = z.object({
  conversationId: id.nullable(),
  customer: z.string().nullable(),
  at: at.nullable(),
  /** How long it waited, of an open one until now. */
  seconds,
  agent: z.string().nullable(),
  /** The words that made it a row. */
  words: z.string().nullable(),
});
export type IncidentRow = z.infer<typeof incidentRowSchema>;
