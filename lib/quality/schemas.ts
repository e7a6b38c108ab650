import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const QUESTION_KINDS = ["yes-no", "scale"] as const;
export const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: z.string().trim().min(3).max(200),
  help: z.string().trim().max(300),
  /** How much it counts beside the others. */
  weight: z.number().int().min(1).max(10),
  /** yes or no; or 1 to 5. */
  kind: z.enum(QUESTION_KINDS),
  mayNotApply: z.boolean(),
});
export type Question = z.infer<typeof questionSchema>;

export const saveScoreCardSchema = z.strictObject({
  questions: z
    .array(questionSchema)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map((each) => each.id)).size === all.length, "twice"),
  sampleSize: z.number().int().min(0).max(20),
  /** The version it was made from. */
  version: z.number().int().min(0),
});
export type SaveScoreCard = z.infer<typeof saveScoreCardSchema>;

export const scoreCardSchema = z.object({
  version: z.number().int(),
  questions: z.array(questionSchema),
  sampleSize: z.number().int(),
  createdBy: person.nullable(),
  createdAt: instant.nullable(),
});
export type ScoreCard = z.infer<typeof scoreCardSchema>;

/** Of a yes-no question 0 or 1, of a scale 1 to 5. */
export const answersSchema = z.record(
  z.string().max(40),
  z.union([z.number().int().min(0).max(5), z.literal("n/a")]),
);
export type Answers = z.infer<typeof answersSchema>;

export const REVIEW_CAUSES = ["random", "red-flag", "broken-promise", "by-hand"] as const;
export const REVIEW_STATES = ["open", "done", "contested"] as const;

const commentSchema = z.object({
  id,
  interactionId: id,
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
  by: person.nullable(),
  at: instant,
});
export type ReviewCommentView = z.infer<typeof commentSchema>;

const reviewShape = {
  id,
  weekOn: day,
  conversationId: id,
  customer: z.string(),
  preview: z.string(),
  agent: person,
  cause: z.enum(REVIEW_CAUSES),
  /** The second pair of eyes on the same. */
  isSecond: z.boolean(),
  state: z.enum(REVIEW_STATES),
  score: z.number().nullable(),
  reviewer: person.nullable(),
  reviewedAt: instant.nullable(),
};
export const reviewLineSchema = z.object(reviewShape);
export type ReviewLine = z.infer<typeof reviewLineSchema>;
export const reviewListSchema = z.object({ data: z.array(reviewLineSchema) });
export const listReviewsSchema = z.object({
  state: z.enum(REVIEW_STATES).optional(),
  agentId: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const reviewSchema = z.object({
  ...reviewShape,
  questions: z.array(questionSchema),
  answers: answersSchema,
  summary: z.string(),
  comments: z.array(commentSchema),
  reply: z.string().nullable(),
  isContested: z.boolean(),
  settledAt: instant.nullable(),
  changeNumber: z.number().int(),
  /** What the reader may do. */
  may: z.object({ review: z.boolean(), reply: z.boolean(), settle: z.boolean(), askSecond: z.boolean() }),
  /** Of the other pair of eyes, once both are through. */
  other: z
    .object({
      id,
      reviewer: person.nullable(),
      score: z.number().nullable(),
      apart: z.array(z.object({ questionId: z.string(), own: z.string(), other: z.string() })),
    })
    .nullable(),
  history: z.array(
    z.object({
      id,
      channel: z.string(),
      audience: z.string(),
      direction: z.string(),
      author: z.string(),
      isReviewed: z.boolean(),
      text: z.string(),
      publishedAt: instant,
    }),
  ),
});
export type ReviewView = z.infer<typeof reviewSchema>;
export type ReviewedLine = ReviewView["history"][number];

export const finishReviewSchema = z.strictObject({
  answers: answersSchema,
  summary: z.string().trim().max(2000).default(""),
  changeNumber: z.number().int(),
});
export type FinishReview = z.infer<typeof finishReviewSchema>;

export const addCommentSchema = z
  .strictObject({
    interactionId: id,
    from: z.number().int().min(0),
    to: z.number().int().min(1),
    text: z.string().trim().min(1).max(1000),
  })
  .refine(({ from, to }) => to > from, "span");
export type AddComment = z.infer<typeof addCommentSchema>;

export const replyToReviewSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  contest: z.boolean().default(false),
});
export type ReplyToReview = z.infer<typeof replyToReviewSchema>;

export const addReviewSchema = z.strictObject({ conversationId: id, agentId: id });

export const proposeAnswerSchema = z.strictObject({
  interactionId: id,
  why: z.string().trim().min(1).max(500),
});
export type ProposeAnswer = z.infer<typeof proposeAnswerSchema>;
export const decideAnswerSchema = z.strictObject({ keep: z.boolean() });

export const shelfQuerySchema = z.object({
  language: z.string().max(8).optional(),
  reasonId: id.optional(),
  state: z.enum(["proposed", "kept"]).default("kept"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const proudAnswerSchema = z.object({
  id,
  text: z.string(),
  why: z.string(),
  language: z.string().nullable(),
  reason: z.object({ id, name: z.string() }).nullable(),
  by: person.nullable(),
  proposedBy: person.nullable(),
  state: z.enum(["proposed", "kept", "declined"]),
  channel: z.string(),
  audience: z.string(),
  at: instant,
});
export type ProudAnswerView = z.infer<typeof proudAnswerSchema>;
export const shelfSchema = z.object({ data: z.array(proudAnswerSchema) });
