import { z } from "zod";
import { flagKindSchema } from "@/lib/red-flags/schemas";
import { becauseSchema } from "../row-schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const few = <T extends z.ZodType>(one: T) => z.array(one).max(50).default([]);
const word = (most: number) => z.string().trim().min(1).max(most);

export const CHANNEL_KINDS = ["post", "direct_message", "email", "call"] as const;

/** Everything that is named must hold, one of its list is enough; what names nothing holds always. */
export const routingWhenSchema = z.strictObject({
  accountIds: few(id),
  languages: few(z.string().regex(/^[a-z]{2,3}$/, "language")),
  /** Skills that tags of the conversation ask for. */
  skills: few(word(40).toLowerCase()),
  /** Words and phrases in what is unanswered; a trailing `*` takes any ending. */
  words: z.array(word(120)).max(200).default([]),
  tags: few(word(40)),
  tiers: few(word(80)),
  flags: few(flagKindSchema),
  kinds: few(z.enum(CHANNEL_KINDS)),
});

export const overflowSchema = z.strictObject({
  /** From the start of the routing. */
  afterMinutes: z.number().int().min(1).max(1440).nullable(),
  /** At once when nobody may be given it. */
  whenNobodyFree: z.boolean(),
  /** Null is anybody's: every team may take it. */
  teamId: id.nullable(),
});

export const routingRuleSchema = z.strictObject({
  /** Names the rule for good. */
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, "rule"),
  name: word(80),
  isOn: z.boolean().default(true),
  when: routingWhenSchema,
  /** Null leaves it with the team of its account. */
  teamId: id.nullable(),
  mode: z.enum(["round-robin", "pull"]),
  /** Asked of whoever is given it, besides what its tags ask for. */
  skills: few(word(40).toLowerCase()),
  overflow: overflowSchema.nullable(),
  /** Whoever answered this person last has it again, if they are here. */
  backToLast: z.boolean(),
});
export type RoutingRule = z.infer<typeof routingRuleSchema>;

export const routingRulesSchema = z.strictObject({
  rules: z
    .array(routingRuleSchema)
    .max(100)
    .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, "rule-doubled"),
  /** How much heat one person has at once. */
  heatLimit: z.number().int().min(1).max(100),
});
export type RoutingRules = z.infer<typeof routingRulesSchema>;

export const saveRoutingSchema = z.strictObject({
  ...routingRulesSchema.shape,
  /** The version these were made from. */
  version: z.number().int().min(0),
  note: z.string().trim().max(500).default(""),
});
export type SaveRouting = z.infer<typeof saveRoutingSchema>;

export const routingVersionSchema = z.object({
  version: z.number(),
  note: z.string(),
  rules: z.number(),
  savedBy: z.object({ id, displayName: z.string() }).nullable(),
  savedAt: instant.nullable(),
});

export const routingViewSchema = z.object({
  ...routingRulesSchema.shape,
  version: z.number(),
  versions: z.array(routingVersionSchema),
});
export type RoutingView = z.infer<typeof routingViewSchema>;

export const tryRoutingSchema = z.strictObject({
  text: z.string().max(10_000).default(""),
  accountId: id.nullish(),
  language: z.string().max(8).nullish(),
  kind: z.enum(CHANNEL_KINDS).default("post"),
  tags: z.array(word(40)).max(20).default([]),
  tier: z.string().max(80).nullish(),
  flags: z.array(flagKindSchema).max(20).default([]),
  /** Rules that are not in force yet; those in force where none are given. */
  rules: routingRulesSchema.optional(),
});
export type TryRouting = z.infer<typeof tryRoutingSchema>;

const named = z.object({ id, displayName: z.string() });
export const triedRoutingSchema = z.object({
  /** Null: no rule fits, and it stays with the team of its account. */
  rule: z.object({ id: z.string(), name: z.string() }).nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
  mode: z.enum(["round-robin", "pull"]).nullable(),
  agent: named.nullable(),
  because: z.array(becauseSchema),
});
export type TriedRouting = z.infer<typeof triedRoutingSchema>;

export const assignmentSchema = z.object({
  at: instant,
  from: named.nullable(),
  to: named.nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
  by: z.object({ how: z.string(), agent: named.nullable() }),
  because: z.array(becauseSchema),
});
export type Assignment = z.infer<typeof assignmentSchema>;
export const assignmentsSchema = z.object({ data: z.array(assignmentSchema) });

export const languageTextSchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}$/, "language"),
  text: word(2000),
});
export type LanguageText = z.infer<typeof languageTextSchema>;
export const languageTextsSchema = z.object({ data: z.array(languageTextSchema).max(60) });
export const saveLanguageTextsSchema = z.strictObject({
  data: z
    .array(languageTextSchema)
    .max(60)
    .refine((rows) => new Set(rows.map(({ language }) => language)).size === rows.length, "language-doubled"),
});

export const readersSchema = z.object({
  /** Whether anybody's languages are kept at all: without, nobody is said not to read one. */
  isKept: z.boolean(),
  readers: z.array(
    z.object({
      agentId: id,
      displayName: z.string(),
      languages: z.array(z.string()),
      teamIds: z.array(z.string()),
      /** Admins see what every team has. */
      seesAll: z.boolean(),
      isOn: z.boolean(),
      /** When their next shift begins, within a week. */
      nextAt: instant.nullable(),
    }),
  ),
});
export type Readers = z.infer<typeof readersSchema>;
