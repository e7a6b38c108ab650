import { z } from "zod";
import { FLAG_KINDS } from "./rules/flag-kinds";

export { FLAG_KINDS };
export const flagKindSchema = z.enum(FLAG_KINDS);
export type FlagKind = z.infer<typeof flagKindSchema>;

/** Each of them carries a protocol, and never disappears by one person's hand. */
export const SAFETY_KINDS = [
  "self-harm",
  "threat",
  "minor",
  "medical",
] as const satisfies readonly FlagKind[];

/** They hang on the words that said so, never on the person, and end with the conversation. */
export const WORDS_ONLY_KINDS = [
  ...SAFETY_KINDS,
  "vulnerable",
  "legal",
] as const satisfies readonly FlagKind[];

/** UTF-16 offsets into the text of the interaction. */
export const spanSchema = z.object({ from: z.number().int(), to: z.number().int() });
export type Span = z.infer<typeof spanSchema>;

/** Why a flag stands: a code of messages/<locale>/red-flags.json with its values, and the words that caused it. */
export const evidenceSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  spans: z.array(spanSchema),
});
export type FlagEvidence = z.infer<typeof evidenceSchema>;

/** What a rule says of one interaction or conversation. */
export interface FlagFinding {
  kind: FlagKind;
  evidence: FlagEvidence;
  /** Concluded from signs, not read: the chip says so. */
  isInferred: boolean;
}

/** 0 is without any; 3 is the top, rank 0 of the queue. */
export const TOP_LEVEL = 3;

const seconds = z.number().int().positive();

/** What else follows from a flag of a kind. */
export const consequenceSchema = z.strictObject({
  /** The team its conversation goes to, once, when the flag is raised. */
  teamId: z.uuid().optional(),
  /** Who lacks it may not answer while the flag stands. */
  skill: z.string().trim().min(1).max(40).optional(),
  /** An answer needs a second person. */
  needsSecond: z.boolean().optional(),
  /** Whoever is on call is paged, once. */
  pages: z.boolean().optional(),
  barsMacros: z.boolean().optional(),
  barsGoodwill: z.boolean().optional(),
});
export type FlagConsequence = z.infer<typeof consequenceSchema>;

/** What flags a desk raises, and what each weighs: edited by leads, versioned. */
export const flagRulesSchema = z.object({
  version: z.number().int(),
  kinds: z.record(
    flagKindSchema,
    z.object({
      isOn: z.boolean(),
      weight: z.number().int().min(0).max(100),
      consequence: consequenceSchema.optional(),
    }),
  ),
  /** Sums of weights from which the levels 1, 2 and 3 begin. */
  levels: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
  /** By two-letter language, `*` for all: words and phrases, small letters; a trailing `*` takes any ending. */
  words: z.record(z.string(), z.partialRecord(flagKindSchema, z.array(z.string()))),
  limits: z.object({
    reachFollowers: z.number().int().positive(),
    reachReposts: z.number().int().positive(),
    reachLikes: z.number().int().positive(),
    /** Views far above followers: at least so many, and so many times as many. */
    paidViews: z.number().int().positive(),
    paidViewsPerFollower: z.number().positive(),
    contacts: z.number().int().min(2),
    contactsWithinSeconds: seconds,
    negativeBelow: z.number().min(-1).max(0),
    tiers: z.array(z.string()),
  }),
});
export type FlagRules = z.infer<typeof flagRulesSchema>;
