import { z } from "zod";

const id = z.uuid();
const seconds = z.number().nullable();

export const statementKindSchema = z.enum(["bio", "auto-reply"]);
export type StatementKind = z.infer<typeof statementKindSchema>;

/** What an admin says that we say; an empty text takes it away. */
export const stateWordsSchema = z.strictObject({
  kind: statementKindSchema,
  text: z.string().trim().max(4000),
});
export type StateWords = z.infer<typeof stateWordsSchema>;

/** `provider`: as read from the account's profile; `typed`: by an admin; `desk`: what the desk itself says. */
export const statementSchema = z.object({
  source: z.enum(["bio", "auto-reply", "hours", "target"]),
  origin: z.enum(["provider", "typed", "desk"]),
  text: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type Statement = z.infer<typeof statementSchema>;

/** Whole hours of a week by the desk's clock, from weekday and hour to weekday and hour; 1 is Monday. */
export const weekSpellSchema = z.object({
  fromDay: z.number().int(),
  fromHour: z.number().int(),
  untilDay: z.number().int(),
  untilHour: z.number().int(),
});
export type WeekSpell = z.infer<typeof weekSpellSchema>;

export const findingCodeSchema = z.enum([
  "silent-hours",
  "slower-than-said",
  "faster-than-aimed",
  "target-missed",
  "page-says-less",
  "page-says-more",
  "answers-outside",
]);

/** A contradiction, with the figures that make it one. `grade`: wrong for who relies on it, or only out of step. */
export const truthFindingSchema = z.object({
  code: findingCodeSchema,
  grade: z.enum(["wrong", "differs"]),
  source: statementSchema.shape.source,
  /** The words it is about; null for what the desk itself states. */
  quote: z.string().nullable(),
  values: z.record(z.string(), z.number()),
  spells: z.array(weekSpellSchema),
});
export type TruthFinding = z.infer<typeof truthFindingSchema>;

/** What could be said and be true; null where there are too few answers to say anything. */
export const proposalSchema = z.object({
  /** Rounded up to what people say: half of the answers, nine in ten. */
  halfSeconds: z.number(),
  mostSeconds: z.number(),
  isAlways: z.boolean(),
  /** Weekdays and hours by the desk's clock that were answered within an hour. */
  spells: z.array(weekSpellSchema),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const truthSchema = z.object({
  zone: z.string(),
  fromOn: z.iso.date(),
  toOn: z.iso.date(),
  accounts: z.array(
    z.object({
      account: z.object({ id, channel: z.string(), handle: z.string(), displayName: z.string() }),
      hours: z.object({ state: z.enum(["none", "always", "calendar"]), calendarId: id.nullable() }),
      statements: z.array(statementSchema),
      figures: z.object({
        n: z.number().int(),
        p50Seconds: seconds,
        p90Seconds: seconds,
        withinTarget: seconds,
      }),
      findings: z.array(truthFindingSchema),
      proposal: proposalSchema.nullable(),
      /** The report of these 28 days and this account. */
      reportUrl: z.string(),
    }),
  ),
});
export type Truth = z.infer<typeof truthSchema>;
