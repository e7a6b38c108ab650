import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const at = z.iso.datetime();

export const POST_STATES = [
  "draft",
  "asked",
  "returned",
  "planned",
  "sending",
  "sent",
  "unconfirmed",
  "refused",
  "failed",
  "cancelled",
] as const;
export const postStateSchema = z.enum(POST_STATES);
export type PostState = z.infer<typeof postStateSchema>;

const wish = {
  accountId: id,
  /** One text a part of the thread. */
  parts: z
    .array(
      z.strictObject({
        text: z.string().max(4000),
        attachmentIds: z.array(id).max(4).default([]),
      }),
    )
    .min(1)
    .max(25),
  /** Wall time in the zone, to the minute; null: as soon as it is let go. A skipped hour means later. */
  plannedLocal: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u)
    .nullable(),
  zone: z.string().max(60),
  incidentId: id.nullable().default(null),
  note: z.string().trim().max(500).default(""),
};
/** Body of POST /planned-posts. */
export const createPostSchema = z.strictObject(wish);
export type CreatePost = z.infer<typeof createPostSchema>;
export const changePostSchema = z
  .strictObject({ ...wish, incidentId: id.nullable(), note: z.string().trim().max(500) })
  .partial()
  .extend({ changeNumber: z.number().int() });
export type ChangePost = z.infer<typeof changePostSchema>;

export const postPartSchema = z.object({
  text: z.string(),
  weightedLength: z.number().int(),
  attachments: z.array(
    z.object({
      id,
      name: z.string(),
      type: z.string(),
      altText: z.string().nullable(),
      url: z.string(),
    }),
  ),
  state: z.string(),
  externalId: z.string().nullable(),
});

export const plannedPostSchema = z.object({
  id,
  account: z.object({ id, channel: z.string(), handle: z.string() }),
  incident: z.object({ id, title: z.string() }).nullable(),
  parts: z.array(postPartSchema),
  state: postStateSchema,
  plannedLocal: z.string().nullable(),
  zone: z.string(),
  plannedAt: at.nullable(),
  /** "later": the hour it was planned for does not exist there. */
  shift: z.enum(["none", "later"]),
  /** Under a hold it does not leave, whatever its state. */
  hold: z
    .object({
      id,
      by: agentMarkSchema.nullable(),
      at,
      reason: z.string(),
      scope: z.enum(["account", "incident"]),
    })
    .nullable(),
  /** Its time passed while it was held: it leaves only after somebody read it again. */
  isStale: z.boolean(),
  note: z.string(),
  createdBy: agentMarkSchema.nullable(),
  askedBy: agentMarkSchema.nullable(),
  askedAt: at.nullable(),
  decidedBy: agentMarkSchema.nullable(),
  decisionNote: z.string().nullable(),
  sentAt: at.nullable(),
  /** Gone at the provider: when that was noticed, and how many of its parts. */
  removed: z.object({ at, parts: z.number().int() }).nullable(),
  /** Who did something to it last, and when; null where only the desk itself did. */
  touched: z.object({ by: agentMarkSchema.nullable(), at }).nullable(),
  url: z.string().nullable(),
  failure: z.object({ code: z.string(), values: z.record(z.string(), z.unknown()) }).nullable(),
  /** What the reader may do with it now. */
  may: z.object({
    change: z.boolean(),
    ask: z.boolean(),
    approve: z.boolean(),
    plan: z.boolean(),
    confirm: z.boolean(),
    release: z.boolean(),
    cancel: z.boolean(),
    withdraw: z.boolean(),
  }),
  createdAt: at,
  changeNumber: z.number().int(),
});
export type PlannedPost = z.infer<typeof plannedPostSchema>;

/** What was posted by hand in the app of the provider, beside the planned ones. */
export const nativePostSchema = z.object({
  id,
  accountId: id,
  text: z.string(),
  publishedAt: at,
  url: z.string().nullable(),
});

export type NativePost = z.infer<typeof nativePostSchema>;

/** `GET /planned-posts?from&to&accountId&state&incidentId`. */
export const listPostsSchema = z.strictObject({
  from: at.optional(),
  to: at.optional(),
  accountId: id.optional(),
  incidentId: id.optional(),
  state: postStateSchema.optional(),
});
export type ListPosts = z.infer<typeof listPostsSchema>;
export const postListSchema = z.object({
  data: z.array(plannedPostSchema),
  native: z.array(nativePostSchema),
});

/** `POST /post-holds` holds every planned post of an account or an incident at once. */
export const holdPostsSchema = z
  .strictObject({
    accountId: id.optional(),
    incidentId: id.optional(),
    reason: z.string().trim().min(1).max(300),
  })
  .refine(({ accountId, incidentId }) => (accountId === undefined) !== (incidentId === undefined), {
    error: "hold-one-thing",
  });
export type HoldPosts = z.infer<typeof holdPostsSchema>;
export const postHoldSchema = z.object({
  id,
  account: z.object({ id, handle: z.string() }).nullable(),
  incident: z.object({ id, title: z.string() }).nullable(),
  reason: z.string(),
  by: agentMarkSchema.nullable(),
  at,
  endedAt: at.nullable(),
  /** Planned posts that wait under it. */
  posts: z.number().int(),
});
export type PostHold = z.infer<typeof postHoldSchema>;
