import { z } from "zod";
import { purposeProvenSchema } from "@/lib/customers/identity-schemas";

const id = z.uuid();
const words = (limit: number) => z.string().trim().min(1).max(limit);
const path = z.string().trim().min(1).max(120);
const url = z.string().trim().min(1).max(500);
const secret = z.string().min(16).max(200);
export const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const INPUT_KINDS = ["locator", "order", "tracking", "custom"] as const;
export const inputKindSchema = z.enum(INPUT_KINDS);
export type InputKind = z.infer<typeof inputKindSchema>;

/** A line of a card: its name, where in the answer its value stands, whether it is masked. */
export const cardFieldSchema = z.strictObject({
  label: words(80),
  path,
  isPrivate: z.boolean().default(true),
});
export type CardField = z.infer<typeof cardFieldSchema>;

export const formFieldSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  label: words(80),
  type: z.enum(["text", "amount", "choice", "yes"]),
  isRequired: z.boolean().default(true),
  /** Of a choice: given here, or found in the lookup's answer. */
  options: z.array(words(200)).max(50).optional(),
  optionsPath: path.optional(),
  /** Of an amount: the most that may be entered. */
  most: z.number().positive().max(1_000_000).optional(),
});
export type FormField = z.infer<typeof formFieldSchema>;

/** What the worker needs of the answer: the card's lines, the choices of its actions. */
export const foundSchema = z.object({
  fields: z.array(
    z.object({ label: z.string(), path: z.string(), value: z.string(), isPrivate: z.boolean() }),
  ),
  choices: z.record(z.string(), z.array(z.string())),
});
export type Found = z.infer<typeof foundSchema>;

export const createLookupSchema = z.strictObject({
  accountId: id,
  name: words(80),
  inputKind: inputKindSchema,
  inputLabel: words(80),
  /** `#` a digit, `@` a letter, `*` either, anything else itself. */
  inputPattern: words(60).nullish(),
  url,
  secret: secret.optional(),
  fields: z.array(cardFieldSchema).min(1).max(30),
  needsProof: purposeProvenSchema.nullish(),
  cacheSeconds: z.number().int().min(0).max(3600).default(60),
});
export type CreateLookup = z.infer<typeof createLookupSchema>;

export const createActionSchema = z.strictObject({
  accountId: id,
  lookupId: id.nullish(),
  name: words(80),
  url,
  secret: secret.optional(),
  form: z.array(formFieldSchema).max(12).default([]),
  result: z.array(cardFieldSchema).max(30).default([]),
  needsProof: purposeProvenSchema.nullish(),
  dailyLimit: z.number().int().min(1).max(100).nullish(),
});
export type CreateAction = z.infer<typeof createActionSchema>;

export const lookupSchema = createLookupSchema.omit({ secret: true }).extend({ id });
export type Lookup = z.infer<typeof lookupSchema>;
export const actionSchema = createActionSchema.omit({ secret: true }).extend({ id });
export type Action = z.infer<typeof actionSchema>;
/** The secret that signs its calls, shown once. */
export const declaredSchema = z.object({ id, secret: z.string() });

export const lookUpSchema = z.strictObject({
  conversationId: id,
  input: words(200),
  isFresh: z.boolean().default(false),
});
export type LookUp = z.infer<typeof lookUpSchema>;
export const seeFieldSchema = z.strictObject({ conversationId: id, handleId: id, input: words(200), path });
export type SeeField = z.infer<typeof seeFieldSchema>;

const shownField = z.object({
  label: z.string(),
  path: z.string(),
  value: z.string(),
  isMasked: z.boolean(),
});

/** What a lookup found, private lines masked; `isFound` false says that there is nothing by that input. */
export const cardSchema = z.object({
  lookupId: id,
  input: z.string(),
  isFound: z.boolean(),
  fields: z.array(shownField),
  choices: z.record(z.string(), z.array(z.string())),
  foundAt: z.iso.datetime(),
});
export type Card = z.infer<typeof cardSchema>;

export const runActionSchema = z.strictObject({
  conversationId: id,
  handleId: id,
  /** Of the click: the same key never runs twice. */
  key: z.string().min(8).max(100),
  /** What it is done to: the input of the lookup. */
  subject: z.string().trim().max(200).default(""),
  values: z.record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean()])).default({}),
  /** The run before, to do the very same once more on purpose. */
  again: id.nullish(),
});
export type RunAction = z.infer<typeof runActionSchema>;

export const runStateSchema = z.enum(["queued", "running", "done", "refused", "failed", "unknown"]);
export const actionRunSchema = z.object({
  id,
  actionId: id,
  actionName: z.string(),
  conversationId: id,
  subject: z.string(),
  state: runStateSchema,
  result: z.array(shownField),
  /** Code and values, or the other system's own words. */
  failure: z.object({ code: z.string(), values }).nullable(),
  /** In doubt, and no longer looked for: a person says how it ended. */
  needsPerson: z.boolean(),
  agent: z.object({ id, displayName: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type ActionRun = z.infer<typeof actionRunSchema>;
