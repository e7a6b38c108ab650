import { z } from "zod";
import { audienceSchema } from "@/lib/conversations/schemas";
import { voiceFindingSchema } from "@/lib/voice/schemas";
import { promiseInputSchema } from "./promise-schemas";

const id = z.uuid();

/** Body of POST /conversations/{id}/replies. */
export const queueReplySchema = z.object({
  channel: z.string().min(1).max(20),
  audience: audienceSchema,
  text: z.string().max(100_000),
  handleId: id.optional(),
  accountId: id.optional(),
  inReplyToId: id.optional(),
  attachmentIds: z.array(id).max(10).optional(),
  /** The newest interaction number the writer has seen. */
  changeNumber: z.number().int().min(0).optional(),
  /** Later than now; cancelled if the customer writes first. */
  sendAt: z.iso.datetime().optional(),
  /** Settles the conversation with this answer; undone with it. */
  resolve: z.boolean().optional(),
  signAs: z.string().max(30).optional(),
  /** Passes what the guard asks once; from a lead, without `soft-seen`, also what it stops. */
  overrule: z
    .object({ reason: z.string().trim().min(1).max(300), kind: z.enum(["soft-seen", "lead"]).optional() })
    .optional(),
  /** Of a mail; without it the subject of what it answers. */
  subject: z.string().max(900).optional(),
  /** Whom a mail is copied to: nobody but those named here. */
  cc: z.array(z.string().min(3).max(320)).max(20).optional(),
  /** False waives the five seconds of undo. */
  undo: z.boolean().default(true),
  /** Made by the browser once per text: a double click or a second tab queues it once. */
  idempotencyId: id.optional(),
  /** What it promises, and by when: kept with it. */
  promise: promiseInputSchema.optional(),
});
export type QueueReply = z.infer<typeof queueReplySchema>;

export const previewReplySchema = z.object({
  accountId: id,
  audience: audienceSchema,
  text: z.string().max(100_000),
  conversationId: id.optional(),
  /** For a program's key. */
  signAs: z.string().max(30).optional(),
});

export const findingSchema = z.object({
  kind: z.string(),
  grade: z.enum(["stop", "warn", "advise"]),
  text: z.string(),
  where: z.object({ from: z.number(), to: z.number() }),
});
export type Finding = z.infer<typeof findingSchema>;

export const replyPreviewSchema = z.object({
  parts: z.array(z.object({ text: z.string(), weightedLength: z.number() })),
  signature: z.string(),
  findings: z.array(findingSchema),
  voice: z.array(voiceFindingSchema),
  tooLong: z.boolean(),
  /** What stands under a mail of this account; null where none does. */
  block: z.string().nullable(),
});
export type ReplyPreview = z.infer<typeof replyPreviewSchema>;

export const settleSchema = z.object({
  as: z.enum(["sent", "not-sent"]),
  externalId: z.string().max(80).optional(),
});
export const takeBackSchema = z.object({ reason: z.string().trim().min(1).max(300) });
export const hideSchema = z.object({ hidden: z.boolean(), reason: z.string().trim().min(1).max(300) });

/** A way to answer a conversation's person; with a reason where it is closed. */
export const replyRouteSchema = z.object({
  handleId: id,
  channel: z.string(),
  audience: audienceSchema,
  /** Their handle, address or number. */
  name: z.string(),
  account: z.object({ id, handle: z.string() }).nullable(),
  reason: z
    .enum([
      "unverified-address",
      "no-account",
      "no-reply-right",
      "nothing-public",
      "no-private-permission",
      "no-writing",
    ])
    .nullable(),
});
export type ReplyRoute = z.infer<typeof replyRouteSchema>;

/** 200 of POST /interactions/{id}/mail-pictures. */
export const loadedPicturesSchema = z.object({ loaded: z.number(), failed: z.number() });
export type LoadedPictures = z.infer<typeof loadedPicturesSchema>;

/** What came in or went out while a reply was written: the details of a Conflict `changed`. */
export const unseenSchema = z.object({
  id,
  number: z.number(),
  direction: z.enum(["inbound", "outbound"]),
  audience: audienceSchema,
  text: z.string(),
  authorName: z.string(),
  at: z.iso.datetime(),
});
export type Unseen = z.infer<typeof unseenSchema>;

/** 201 of POST /attachments. */
export const uploadedSchema = z.object({ id, name: z.string(), type: z.string(), bytes: z.number() });
export type Uploaded = z.infer<typeof uploadedSchema>;
export type PreviewReply = z.infer<typeof previewReplySchema>;
export type Settle = z.infer<typeof settleSchema>;
