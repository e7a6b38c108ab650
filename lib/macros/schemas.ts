import { z } from "zod";
import { audienceSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const instant = z.iso.datetime();
/** Far above what a text may have: too long is said in a sentence of its own, by `macroFault`. */
const longText = z.string().max(500_000);

export const macroTextSchema = z.strictObject({
  /** ISO 639-1; '' is any language. */
  language: z.string().regex(/^([a-z]{2})?$/, "language"),
  audience: z.enum(["public", "private", "both"]),
  text: longText,
  /** Other wordings of the same, for those who have said it already. */
  variants: z.array(longText).max(10).default([]),
});
export type MacroText = z.infer<typeof macroTextSchema>;

export const macroActionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tag"), tags: z.array(z.string().trim().min(1).max(60)).min(1).max(10) }),
  z.strictObject({ kind: z.literal("assign"), agentId: id }),
  z.strictObject({ kind: z.literal("snooze"), hours: z.number().int().min(1).max(720) }),
  /** Once the answer was sent. */
  z.strictObject({ kind: z.literal("resolve") }),
  /** Opens the offer of that kind; the agent still decides. */
  z.strictObject({ kind: z.literal("offer"), offerKindId: id.nullable() }),
]);
export type MacroAction = z.infer<typeof macroActionSchema>;

export const macroContentSchema = z.strictObject({
  texts: z.array(macroTextSchema).min(1).max(30),
  attachmentIds: z.array(id).max(4).default([]),
  actions: z.array(macroActionSchema).max(8).default([]),
});
export type MacroContent = z.infer<typeof macroContentSchema>;

export const saveMacroSchema = z.strictObject({
  name: z.string().max(500_000),
  /** With or without its leading semicolon. */
  short: z.string().max(500_000),
  teamId: id.nullable().default(null),
  accountId: id.nullable().default(null),
  ownerId: id.nullable().optional(),
  content: macroContentSchema,
});
export type SaveMacro = z.infer<typeof saveMacroSchema>;
export const changeMacroSchema = saveMacroSchema.extend({
  /** The version it was changed from. */
  version: z.number().int().min(1),
});
export type ChangeMacro = z.infer<typeof changeMacroSchema>;

const mark = z.object({ id, name: z.string() });
const person = z.object({ id, displayName: z.string() });

export const macroSchema = z.object({
  id,
  name: z.string(),
  short: z.string(),
  team: mark.nullable(),
  account: z.object({ id, channel: z.string(), handle: z.string() }).nullable(),
  content: macroContentSchema,
  files: z.array(z.object({ id, name: z.string(), type: z.string() })),
  owner: person.nullable(),
  version: z.number(),
  changedBy: person.nullable(),
  changedAt: instant,
  /** Times taken in the last 30 days. */
  uses: z.number(),
});
export type Macro = z.infer<typeof macroSchema>;
export const macroListSchema = z.object({ data: z.array(macroSchema) });

export const macroQuery = z.strictObject({
  q: z.string().max(200).default(""),
  /** Ranked by how well each fits this conversation. */
  conversationId: id.optional(),
  teamId: id.optional(),
  accountId: id.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "language")
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type MacroQuery = z.infer<typeof macroQuery>;

export const macroVersionSchema = z.object({
  version: z.number(),
  name: z.string(),
  short: z.string(),
  content: macroContentSchema,
  savedBy: person.nullable(),
  savedAt: instant,
});
export type MacroVersion = z.infer<typeof macroVersionSchema>;

export const applyMacroSchema = z.strictObject({
  conversationId: id,
  audience: audienceSchema,
  handleId: id.optional(),
  /** Which account it will leave by: the conversation's unless told. */
  accountId: id.optional(),
  /** Instead of the conversation's. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "language")
    .optional(),
  /** 0 is the text itself, 1 its first other wording. */
  variant: z.number().int().min(0).max(10).default(0),
  /** Only looks: private values stay masked, pictures are not copied, nobody's looking is recorded. */
  peek: z.boolean().default(false),
});
export type ApplyMacro = z.infer<typeof applyMacroSchema>;

export const appliedMacroSchema = z.object({
  macroId: id,
  version: z.number(),
  language: z.string(),
  variant: z.number(),
  /** How many wordings there are. */
  wordings: z.number(),
  text: z.string(),
  attachmentIds: z.array(id),
  actions: z.array(macroActionSchema),
  /** Fields nothing was known for: left out, replaced by their other words, or asked for. */
  missing: z.array(z.string()),
});
export type AppliedMacro = z.infer<typeof appliedMacroSchema>;

export const noteUseSchema = z.strictObject({
  conversationId: id,
  channel: z.string().min(1).max(20),
  audience: audienceSchema,
  /** What the macro put into the answer; kept as a keyed digest alone. */
  text: z.string().max(100_000),
});
export type NoteUse = z.infer<typeof noteUseSchema>;

export const macroReportQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(92).default(30),
});

export const macroFiguresSchema = z.object({
  macroId: id,
  /** Times taken into an answer. */
  used: z.number(),
  /** Answers of the same agent that were sent within a day. */
  sent: z.number(),
  unchanged: z.number(),
  edited: z.number(),
  /** Of `sent`: resolved within seven days without another turn. */
  settled: z.number(),
  /** Mean of 1 to 5 of those who were asked after; null where nobody answered. */
  satisfaction: z.number().nullable(),
  satisfactionCount: z.number(),
  /** Mean of −1 to 1 of what people wrote next; null where none was rated. */
  toneAfter: z.number().nullable(),
  toneCount: z.number(),
});
export type MacroFigures = z.infer<typeof macroFiguresSchema>;
export const macroReportSchema = z.object({
  from: instant,
  to: instant,
  data: z.array(macroFiguresSchema),
});
export type MacroReport = z.infer<typeof macroReportSchema>;

export const repeatsSchema = z.strictObject({ accountId: id, text: z.string().max(100_000) });
export const repeatSchema = z.object({
  /** The sentence as it stands in the new text. */
  sentence: z.string(),
  interactionId: id,
  /** Null where the reader may not know of that conversation. */
  conversationId: id.nullable(),
  by: z.string().nullable(),
  at: instant,
});
export type Repeat = z.infer<typeof repeatSchema>;
