import { z } from "zod";
import { ASK_LANGUAGES } from "./rules/ask-words";

const id = z.uuid();
const instant = z.iso.datetime();

export const askLanguageSchema = z.enum(ASK_LANGUAGES);

/** Whether the people of an account are asked how it went, and how long after the resolve. */
export const askingSchema = z.object({
  account: z.object({ id, channel: z.string(), handle: z.string(), displayName: z.string() }),
  isOn: z.boolean(),
  delaySeconds: z.number().int(),
  onSince: instant.nullable(),
  /** Whether a private message can leave through it at all. */
  canAsk: z.boolean(),
  /** The reader may switch it. */
  maySet: z.boolean(),
});
export type Asking = z.infer<typeof askingSchema>;

export const setAskingSchema = z.strictObject({
  isOn: z.boolean(),
  delaySeconds: z.number().int().min(0).max(604_800).default(3600),
});
export type SetAsking = z.infer<typeof setAskingSchema>;

/** What is sent, to the letter; `{token}` stands where each person has another one. */
export const askPreviewSchema = z.object({
  language: askLanguageSchema,
  text: z.string(),
  /** By mail the account's block and what is answered stand below. */
  isMail: z.boolean(),
});
export type AskPreview = z.infer<typeof askPreviewSchema>;

/** What a form sends in. */
export const answerAskSchema = z.strictObject({
  token: z.string().max(200),
  score: z.coerce.number().int().min(1).max(5),
  words: z.string().trim().max(1000).default(""),
});
export type AnswerAsk = z.infer<typeof answerAskSchema>;
