import { z } from "zod";

const id = z.uuid();
const at = z.iso.datetime();
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u);
const named = z.object({ id, displayName: z.string() }).nullable();

/** short: a public post, with its signature; long: a message or a mail. */
export const statementUseSchema = z.enum(["short", "long"]);
export type StatementUse = z.infer<typeof statementUseSchema>;
const statementStateSchema = z.enum(["draft", "asked", "approved", "withdrawn"]);

/** Body of POST /incidents/{id}/statements: the text of a language for a use; it replaces the draft there is. */
export const writeStatementSchema = z.strictObject({
  language,
  use: statementUseSchema,
  text: z.string().trim().min(1).max(4000),
  /** Of the draft that is replaced. */
  changeNumber: z.number().int().optional(),
});
export type WriteStatement = z.infer<typeof writeStatementSchema>;

/** Body of the deeds on one: the change the person saw. */
export const onStatementSchema = z.strictObject({ changeNumber: z.number().int().optional() });
export type OnStatement = z.infer<typeof onStatementSchema>;

const phrase = z.strictObject({ language, phrase: z.string().trim().min(1).max(120) });
export type Phrase = z.infer<typeof phrase>;
/** Body of PUT /incidents/{id}/phrases: all of them. */
export const setPhrasesSchema = z.strictObject({ phrases: z.array(phrase).max(200) });
export type SetPhrases = z.infer<typeof setPhrasesSchema>;

export const statementSchema = z.object({
  id,
  language: z.string(),
  use: statementUseSchema,
  version: z.number().int(),
  text: z.string(),
  state: statementStateSchema,
  /** Null: a program. */
  writtenBy: named,
  writtenAt: at,
  askedBy: named,
  askedAt: at.nullable(),
  approvedBy: named,
  approvedAt: at.nullable(),
  withdrawnBy: named,
  withdrawnAt: at.nullable(),
  changeNumber: z.number().int(),
  /** What the reader may do with it now. */
  may: z.object({ ask: z.boolean(), approve: z.boolean(), withdraw: z.boolean() }),
});
export type Statement = z.infer<typeof statementSchema>;

export const statementsSchema = z.object({
  /** Newest versions first. */
  data: z.array(statementSchema),
  phrases: z.array(z.object({ id, language: z.string(), phrase: z.string(), addedAt: at, addedBy: named })),
  /** What a public post may have, and how much of it a signature takes, both as X counts. */
  mostLength: z.number().int(),
  signatureLength: z.number().int(),
  mayWrite: z.boolean(),
});
export type Statements = z.infer<typeof statementsSchema>;

/** What holds for an answer while an incident is open. */
export const spokenSchema = z.object({
  incidentId: id,
  title: z.string(),
  texts: z.array(
    z.object({ id, language: z.string(), use: statementUseSchema, text: z.string(), approvedAt: at }),
  ),
  /** Said before and replaced or taken back since. */
  outdated: z.array(z.object({ id, text: z.string(), approvedAt: at, withdrawnAt: at })),
  phrases: z.array(z.object({ language: z.string(), phrase: z.string() })),
  /** What people may choose from now: a sum in the currency's own unit, null where it is each person's own. */
  offers: z.array(
    z.object({
      kind: z.enum(["refund", "credit", "miles", "voucher"]),
      currency: z.string(),
      sum: z.number().nullable(),
      written: z.string(),
    }),
  ),
});
export type Spoken = z.infer<typeof spokenSchema>;
