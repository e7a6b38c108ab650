import { z } from "zod";
import { DISMISS_REASONS, foundAuthorSchema, LISTENING_RULES, markSchema } from "./schemas";

export const signSchema = z.object({
  kind: z.enum(["word", "author", "many-followers", "verified", "link", "picture", "question", "language"]),
  word: z.string(),
  taken: z.number().int(),
  dismissed: z.number().int(),
  /** Above 0 it speaks for taking the post up. */
  weight: z.number(),
});

export const listenedPostSchema = z.object({
  id: z.uuid(),
  channel: z.string(),
  account: z.object({ id: z.uuid(), handle: z.string() }),
  author: foundAuthorSchema,
  text: z.string(),
  /** What names or opens something of one person: masked on screen until asked for. */
  marks: z.array(markSchema),
  language: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  url: z.string().nullable(),
  reposts: z.number().int(),
  likes: z.number().int(),
  views: z.number().int(),
  pictures: z.number().int(),
  queries: z.array(z.object({ id: z.uuid(), name: z.string() })),
  state: z.enum(["new", "left-out", "dismissed", "conversed"]),
  conversationId: z.uuid().nullable(),
  /** Null while too little was decided for one to be learned. */
  relevance: z.object({ score: z.number(), why: z.array(signSchema) }).nullable(),
});
export type ListenedPost = z.infer<typeof listenedPostSchema>;

export const lanePageSchema = z.object({
  data: z.array(listenedPostSchema),
  nextCursor: z.string().nullable(),
  /** How many decisions were learned from, and how many it takes. */
  learned: z.object({ decisions: z.number().int(), needed: z.number().int(), isLearned: z.boolean() }),
});
export type LanePage = z.infer<typeof lanePageSchema>;

export const laneSorts = ["newest", "relevance"] as const;
export const listLaneSchema = z.strictObject({
  sort: z.enum(laneSorts).default("newest"),
  query: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type ListLane = z.infer<typeof listLaneSchema>;

export const dismissSchema = z.strictObject({
  reason: z.enum(DISMISS_REASONS),
  note: z.string().trim().max(300).default(""),
});
export type Dismiss = z.infer<typeof dismissSchema>;

export const conversedSchema = z.object({ conversationId: z.uuid() });

/** A rule of ours, `dismissed` by a person, or `bystander`: in a thread of ours, but not to us. */
export const LEFT_OUT_RULES = [...LISTENING_RULES, "bystander", "dismissed"] as const;
export const leftOutSchema = z.object({
  id: z.uuid(),
  /** What it is brought back as. */
  kind: z.enum(["found", "aside"]),
  rule: z.enum(LEFT_OUT_RULES),
  reason: z.enum(DISMISS_REASONS).nullable(),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  channel: z.string(),
  account: z.object({ id: z.uuid(), handle: z.string() }).nullable(),
  author: foundAuthorSchema,
  text: z.string(),
  marks: z.array(markSchema),
  publishedAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  url: z.string().nullable(),
  conversationId: z.uuid().nullable(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

export const listLeftOutSchema = z.strictObject({
  q: z.string().trim().max(200).default(""),
  rule: z.enum(LEFT_OUT_RULES).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type ListLeftOut = z.infer<typeof listLeftOutSchema>;
