import { z } from "zod";
import { consequenceSchema, flagKindSchema, flagRulesSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });

/** The most phrases of one kind in one language, and the longest. */
export const MOST_PHRASES = 2000;
export const LONGEST_PHRASE = 120;

const phrases = z.array(z.string().max(LONGEST_PHRASE)).max(MOST_PHRASES);

/** Rules as a lead writes them: the same shape, with bounds. Their version is given by who stores them. */
export const writtenRulesSchema = z.strictObject({
  ...flagRulesSchema.omit({ version: true }).shape,
  kinds: z.record(
    flagKindSchema,
    z.strictObject({
      isOn: z.boolean(),
      weight: z.number().int().min(0).max(100),
      consequence: consequenceSchema.optional(),
    }),
  ),
  levels: z.tuple([
    z.number().int().min(0).max(1000),
    z.number().int().min(0).max(1000),
    z.number().int().min(0).max(1000),
  ]),
  words: z.record(z.string().max(12), z.partialRecord(flagKindSchema, phrases)),
});
export type WrittenRules = z.infer<typeof writtenRulesSchema>;

/** What is wrong with rules: a code of messages/<locale>/flag-rules.json with its values. */
export const ruleFaultSchema = z.object({
  code: z.string(),
  grade: z.enum(["refused", "warned"]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RuleFault = z.infer<typeof ruleFaultSchema>;

const note = z.string().trim().max(500).default("");

export const saveFlagRulesSchema = z.strictObject({
  rules: writtenRulesSchema,
  /** The version in force that they were made from. */
  version: z.number().int().min(0),
  note,
});
export type SaveFlagRules = z.infer<typeof saveFlagRulesSchema>;

export const saveFlagDraftSchema = z.strictObject({
  rules: writtenRulesSchema,
  /** The version in force it began from. */
  basedOn: z.number().int().min(0),
  /** Of the draft as it was read; 0 where there was none. */
  changeNumber: z.number().int().min(0),
});
export type SaveFlagDraft = z.infer<typeof saveFlagDraftSchema>;

export const checkFlagRulesSchema = z.strictObject({ rules: writtenRulesSchema });
export const restoreFlagRulesSchema = z.strictObject({
  /** The version in force as it was seen. */
  version: z.number().int().min(0),
});

export const flagDraftSchema = z.object({
  rules: writtenRulesSchema,
  basedOn: z.number(),
  changeNumber: z.number(),
  savedBy: person.nullable(),
  savedAt: instant,
});
export type FlagDraft = z.infer<typeof flagDraftSchema>;

export const flagRulesViewSchema = z.object({
  version: z.number(),
  rules: writtenRulesSchema,
  note: z.string(),
  publishedBy: person.nullable(),
  /** Null: the rules the program brings. */
  publishedAt: instant.nullable(),
  draft: flagDraftSchema.nullable(),
  /** What is warned of in the rules in force. */
  faults: z.array(ruleFaultSchema),
});
export type FlagRulesView = z.infer<typeof flagRulesViewSchema>;

export const flagRuleVersionSchema = z.object({
  version: z.number(),
  note: z.string(),
  /** The older version it brought back. */
  restores: z.number().nullable(),
  publishedBy: person.nullable(),
  publishedAt: instant.nullable(),
});
export type FlagRuleVersion = z.infer<typeof flagRuleVersionSchema>;

export const ruleFaultsSchema = z.object({ faults: z.array(ruleFaultSchema) });
