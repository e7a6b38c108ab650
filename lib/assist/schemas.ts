import { z } from "zod";
import { audienceSchema } from "@/lib/conversations/schemas";
import { voiceFindingSchema } from "@/lib/voice/schemas";

export const suggestionKindSchema = z.enum(["draft", "shorter", "translate", "summary"]);
export type SuggestionKind = z.infer<typeof suggestionKindSchema>;

/** Body of POST /conversations/{id}/suggestions. */
export const askSuggestionSchema = z.strictObject({
  kind: suggestionKindSchema,
  /** What the writer has so far: what is made shorter or translated. */
  text: z.string().max(10_000).default(""),
  audience: audienceSchema,
  /** Into which language; without it the conversation's. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});
export type AskSuggestion = z.infer<typeof askSuggestionSchema>;

export const suggestionSchema = z.object({
  kind: suggestionKindSchema,
  /** Nobody has read it yet: it is never sent by itself. */
  text: z.string(),
  /** How many facts were masked before the words left. */
  masked: z.number().int(),
  /** What the voice guide says of it. */
  voice: z.array(voiceFindingSchema),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What the worker is asked, and answers. */
export const assistQuestionSchema = z.object({ system: z.string(), prompt: z.string() });
export const assistAnswerSchema = z.object({ text: z.string() });
