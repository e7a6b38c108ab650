import { z } from "zod";
import { VOICE_KINDS } from "./rules/voice-kinds";

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.number().int();
const person = z.object({ id, displayName: z.string() });

/** Bounds of one rule. */
export const LONGEST_EXPRESSION = 300;
const MOST_PHRASES = 200;
const MOST_EXAMPLES = 20;

export const voiceReaderSchema = z.enum(["public", "private", "note"]);
export type VoiceReader = z.infer<typeof voiceReaderSchema>;

export const voicePhraseSchema = z.strictObject({
  /** Words; a `*` behind one takes any ending, one that stands alone any word. */
  phrase: z.string().trim().min(1).max(120),
  /** What to write in its place; empty takes it out, null leaves that to the writer. */
  better: z.string().max(200).nullable(),
});
export type VoicePhrase = z.infer<typeof voicePhraseSchema>;

export const voicePatternSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("phrases"),
    phrases: z.array(voicePhraseSchema).max(MOST_PHRASES),
    /** Phrases in which the others say nothing: "privacy policy". */
    except: z.array(z.string().trim().min(1).max(120)).max(MOST_PHRASES),
    /** So often they may be said. */
    allowed: count.min(0).max(9),
  }),
  /** An RE2 expression; runs on the server alone. */
  z.strictObject({ kind: z.literal("expression"), source: z.string().min(1).max(LONGEST_EXPRESSION) }),
  /** What the program finds by itself. */
  z.strictObject({ kind: z.literal("check") }),
]);
export type VoicePattern = z.infer<typeof voicePatternSchema>;

const example = z.string().trim().min(1).max(500);

/** What a lead writes of a rule. Of one the program brings, an empty name, reason or advice is the program's own. */
export const voiceContentSchema = z.strictObject({
  name: z.string().trim().max(80),
  /** None: every language. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20),
  audiences: z.array(voiceReaderSchema).min(1).max(3),
  pattern: voicePatternSchema,
  reason: z.string().trim().max(300),
  /** A better wording, as advice. */
  advice: z.string().trim().max(300),
  effect: z.enum(["advise", "block"]),
  isOn: z.boolean(),
  mustMatch: z.array(example).max(MOST_EXAMPLES),
  mustNotMatch: z.array(example).max(MOST_EXAMPLES),
});
export type VoiceContent = z.infer<typeof voiceContentSchema>;

export const voiceRuleSchema = z.object({
  id,
  /** Which of the program's rules it is; null for the desk's own. */
  kind: z.enum(VOICE_KINDS).nullable(),
  ...voiceContentSchema.shape,
  /** 0: as the program brings it. */
  version: count,
  changedBy: person.nullable(),
  changedAt: instant.nullable(),
});
export type VoiceRule = z.infer<typeof voiceRuleSchema>;
export const voiceRuleListSchema = z.object({ data: z.array(voiceRuleSchema) });

export const createVoiceRuleSchema = z.strictObject({ ...voiceContentSchema.shape });
export const changeVoiceRuleSchema = z.strictObject({
  ...voiceContentSchema.partial().shape,
  /** The version it was made from. */
  version: count.min(0),
});
export type ChangeVoiceRule = z.infer<typeof changeVoiceRuleSchema>;
export const endVoiceRuleSchema = z.strictObject({ version: z.coerce.number().int().min(0) });

export const voiceVersionSchema = z.object({
  version: count,
  content: voiceContentSchema,
  isOver: z.boolean(),
  changedBy: person.nullable(),
  changedAt: instant.nullable(),
});
export type VoiceVersion = z.infer<typeof voiceVersionSchema>;
export const voiceVersionListSchema = z.object({ data: z.array(voiceVersionSchema) });

/** What is wrong with a rule: a code of messages/<locale>/voice.json with its values. */
export const voiceFaultSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type VoiceFault = z.infer<typeof voiceFaultSchema>;

/** A finding as the guard has it, with what the guide says of it. */
export const voiceFindingSchema = z.object({
  /** Which of the program's rules, or `own`. */
  kind: z.string(),
  grade: z.enum(["stop", "advise"]),
  text: z.string(),
  where: z.object({ from: z.number(), to: z.number() }),
  ruleId: id,
  /** Empty: the program's own words, messages/<locale>/voice.json by kind. */
  name: z.string(),
  reason: z.string(),
  advice: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What to write in place of `text`; empty takes it out, null leaves that to the writer. */
  better: z.string().nullable(),
});
export type VoiceFinding = z.infer<typeof voiceFindingSchema>;

export const tryVoiceSchema = z.strictObject({
  text: z.string().max(10_000),
  audience: voiceReaderSchema.default("public"),
  language: z.string().max(8).nullable().default(null),
  /** A rule as it is written just now; without it, all that are on. */
  rule: voiceContentSchema.extend({ kind: z.enum(VOICE_KINDS).nullable() }).optional(),
});
export type TryVoice = z.infer<typeof tryVoiceSchema>;
export const triedVoiceSchema = z.object({
  findings: z.array(voiceFindingSchema),
  faults: z.array(voiceFaultSchema),
});
export type TriedVoice = z.infer<typeof triedVoiceSchema>;
