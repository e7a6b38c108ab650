import { z } from "zod";

const account = z.object({ id: z.uuid(), channel: z.string(), handle: z.string() });

/** A public answer of ours as anybody may read it. */
const publicAnswerSchema = z.object({
  id: z.uuid(),
  conversationId: z.uuid().nullable(),
  /** Each post as it stands there. */
  posts: z.array(z.string()),
  publishedAt: z.iso.datetime(),
  url: z.string().nullable(),
  isNative: z.boolean(),
  agent: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
  /** What it answers, shortened; null where that is gone. */
  answered: z.object({ handle: z.string().nullable(), text: z.string() }).nullable(),
});

export const feedItemSchema = publicAnswerSchema.extend({
  /** Answers of the feed that say the same, the same number for each of them; null when it stands alone. */
  repeat: z.number().nullable(),
  /** Only asks to go on in private. */
  isEmptyMove: z.boolean(),
});
export type FeedItem = z.infer<typeof feedItemSchema>;

const shareSchema = z.object({ count: z.number(), share: z.number().nullable() });
export const feedSchema = z.object({
  account: account.extend({ displayName: z.string() }),
  total: z.number(),
  /** Answers that somebody reads more than once, and those that only move away. */
  repeated: shareSchema,
  emptyMoves: shareSchema,
  data: z.array(feedItemSchema),
});
export type Feed = z.infer<typeof feedSchema>;
export const feedReportSchema = z.object({ at: z.iso.datetime(), data: z.array(feedSchema) });
export type FeedReport = z.infer<typeof feedReportSchema>;
export const feedQuery = z.object({
  account: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const signatureFaultSchema = z.enum(["unsigned", "double", "unknown"]);
export const signatureRowSchema = publicAnswerSchema.extend({
  account,
  fault: signatureFaultSchema,
  /** As read from the text; null when unsigned. */
  initials: z.string().nullable(),
});
export type SignatureRow = z.infer<typeof signatureRowSchema>;
const countsSchema = z.object({ unsigned: z.number(), double: z.number(), unknown: z.number() });
export const signatureReportSchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  accounts: z.array(z.object({ account, checked: z.number(), counts: countsSchema })),
  /** Newest first, at most 200. */
  data: z.array(signatureRowSchema),
  /** There were more answers than are looked through. */
  isPartial: z.boolean(),
});
export type SignatureReport = z.infer<typeof signatureReportSchema>;
export const signatureQuery = z.object({
  account: z.uuid().optional(),
  days: z.coerce.number().int().min(1).max(90).default(7),
});

export const creditSchema = z.strictObject({
  agentId: z.uuid(),
  /** All of this account that are signed alike and credited to nobody, 90 days back. */
  isForAll: z.boolean().default(false),
});
export type Credit = z.infer<typeof creditSchema>;
export const creditedSchema = z.object({ credited: z.number() });
