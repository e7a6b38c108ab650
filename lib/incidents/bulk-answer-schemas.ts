import { z } from "zod";
import { agentMarkSchema, audienceSchema } from "@/lib/conversations/schemas";
import { findingSchema } from "@/lib/replies/schemas";

const id = z.uuid();
const at = z.iso.datetime();

/** What everybody is answered with: a macro, or (null) the approved statement. */
const wish = { macroId: id.nullable().default(null) };
/** Body of POST /incidents/{id}/answers/preview. */
export const previewAnswersSchema = z.strictObject(wish);
export type PreviewAnswers = z.infer<typeof previewAnswersSchema>;
/** Body of POST /incidents/{id}/answers. */
export const startAnswersSchema = z.strictObject({
  ...wish,
  /** When it was looked through: who wrote since is left out. */
  seenAt: at,
  /** Answers put into the outbox a minute. */
  perMinute: z.number().int().min(1).max(120).default(6),
});
export type StartAnswers = z.infer<typeof startAnswersSchema>;

/** One distinct result: of everybody with the same language, audience, account and wording, as it reads for the first. */
export const answerResultSchema = z.object({
  text: z.string(),
  language: z.string(),
  channel: z.string(),
  audience: audienceSchema,
  account: z.string().nullable(),
  count: z.number().int(),
  /** Of whom it is shown. */
  conversationId: id,
  displayName: z.string(),
  /** Fields nothing is known for. */
  missing: z.array(z.string()),
  findings: z.array(findingSchema),
  tooLong: z.boolean(),
  /** So many of them their account said word for word in the last day, when last: a provider refuses those. */
  said: z.object({ count: z.number().int(), at }).nullable(),
});
export type AnswerResult = z.infer<typeof answerResultSchema>;

export const answersPreviewSchema = z.object({
  /** Conversations that would be answered. */
  answers: z.number().int(),
  leftOut: z.record(z.string(), z.number().int()),
  results: z.array(answerResultSchema),
  /** More results than are shown. */
  moreResults: z.number().int(),
  seenAt: at,
});
export type AnswersPreview = z.infer<typeof answersPreviewSchema>;

export const bulkAnswerSchema = z.object({
  id,
  name: z.string(),
  state: z.enum(["running", "stopped", "done"]),
  perMinute: z.number().int(),
  createdBy: agentMarkSchema.nullable(),
  createdAt: at,
  endedAt: at.nullable(),
  counts: z.object({
    all: z.number().int(),
    waiting: z.number().int(),
    /** In the outbox, not yet with the provider. */
    queued: z.number().int(),
    sent: z.number().int(),
    /** Refused, failed or in doubt: a person sees to them in the conversation. */
    unsent: z.number().int(),
    stopped: z.number().int(),
    leftOut: z.record(z.string(), z.number().int()),
  }),
});
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>;
