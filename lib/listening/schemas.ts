import { z } from "zod";

/** Why a rule keeps a found post out of the lane, in the order they are asked. */
export const LISTENING_RULES = ["repost", "own", "known", "mention", "in-thread"] as const;
export type ListeningRule = (typeof LISTENING_RULES)[number];

/** Why a person puts one aside. */
export const DISMISS_REASONS = ["not-about-us", "joke", "competitor", "spam", "news", "other"] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

export const queryStates = ["new", "running", "refused", "limited", "spent", "away"] as const;

const value = z.union([z.string(), z.number()]);
/** A code of messages/<locale>/listening.json with its values. */
export const queryFaultSchema = z.object({ code: z.string(), values: z.record(z.string(), value) });

const accountSchema = z.object({ id: z.uuid(), handle: z.string(), channel: z.string() });

export const listeningQuerySchema = z.object({
  id: z.uuid(),
  account: accountSchema,
  name: z.string(),
  query: z.string(),
  language: z.string().nullable(),
  isOn: z.boolean(),
  state: z.enum(queryStates),
  /** The provider's own words, where it refused. */
  cause: z.string().nullable(),
  lastRunAt: z.iso.datetime().nullable(),
  createdBy: z.string().nullable(),
  changedAt: z.iso.datetime(),
  changeNumber: z.number().int(),
  /** What it found in the days that are kept. */
  found: z.object({
    open: z.number().int(),
    taken: z.number().int(),
    dismissed: z.number().int(),
    leftOut: z.number().int(),
  }),
});
export type ListeningQuery = z.infer<typeof listeningQuerySchema>;

const language = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/)
  .nullable();
const wish = {
  name: z.string().trim().min(1).max(80),
  query: z.string().trim().min(1).max(4096),
  language,
  isOn: z.boolean(),
};
export const createQuerySchema = z.strictObject({
  ...wish,
  accountId: z.uuid(),
  language: language.default(null),
  isOn: z.boolean().default(true),
});
export type CreateQuery = z.infer<typeof createQuerySchema>;

export const changeQuerySchema = z.strictObject({
  name: wish.name.optional(),
  query: wish.query.optional(),
  language: language.optional(),
  isOn: z.boolean().optional(),
  /** As it was read: whoever is second is told. */
  changeNumber: z.number().int(),
});
export type ChangeQuery = z.infer<typeof changeQuerySchema>;

export const dryRunSchema = z.strictObject({
  accountId: z.uuid(),
  query: z.string().trim().min(1).max(4096),
  language: language.default(null),
});
export type DryRun = z.infer<typeof dryRunSchema>;

/** Offsets are UTF-16. */
export const markSchema = z.object({ kind: z.string(), from: z.number().int(), to: z.number().int() });

export const foundAuthorSchema = z.object({
  handle: z.string().nullable(),
  displayName: z.string(),
  followers: z.number().int().nullable(),
  isVerified: z.boolean(),
});

export const exampleSchema = z.object({
  externalId: z.string(),
  author: foundAuthorSchema,
  text: z.string(),
  marks: z.array(markSchema),
  publishedAt: z.iso.datetime(),
  url: z.string().nullable(),
});
export type Example = z.infer<typeof exampleSchema>;

export const dryRunAnswerSchema = z.object({
  /** Why it would be refused, by us or by the provider; the rest is empty then. */
  faults: z.array(queryFaultSchema),
  warnings: z.array(queryFaultSchema),
  /** In the days the search reaches back; null where nobody would count. */
  hits: z.number().int().nullable(),
  days: z.number().int(),
  perDay: z.array(z.object({ startAt: z.string(), hits: z.number().int() })),
  examples: z.array(exampleSchema),
  price: z
    .object({
      perPostUsd: z.number(),
      perDayUsd: z.number().nullable(),
      perMonthUsd: z.number().nullable(),
      lookUsd: z.number(),
    })
    .nullable(),
});
export type DryRunAnswer = z.infer<typeof dryRunAnswerSchema>;
