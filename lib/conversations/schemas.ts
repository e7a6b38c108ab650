import { z } from "zod";
import { callFactsSchema, owedCallSchema } from "./call-part-schemas";
import { clockMarkSchema } from "./correction-schemas";
import { flagSchema } from "./flag-schemas";
import { mailViewSchema } from "./mail-schemas";
import { maskedPart } from "./mark-schemas";
import { owedPart } from "./promise-part-schemas";
import { hostilePart, rowPart } from "./row-schemas";
import { toneMarkSchema } from "./tone-schemas";

/** The last of the queue: what only thanks us. 0 is the top flag level, 1 what nobody has ranked. */
export const CLOSER_RANK = 9;

export const statusSchema = z.enum(["open", "waiting", "snoozed", "resolved"]);
export type ConversationStatus = z.infer<typeof statusSchema>;
export const audienceSchema = z.enum(["public", "private"]);
export type Audience = z.infer<typeof audienceSchema>;
export const kindSchema = z.enum(["post", "direct_message", "email", "call", "note"]);
export const directionSchema = z.enum(["inbound", "outbound", "internal"]);
export const replyStateSchema = z.enum([
  "queued",
  "sending",
  "sent",
  "refused",
  "failed",
  "cancelled",
  "unconfirmed",
]);
export type ReplyState = z.infer<typeof replyStateSchema>;

const id = z.uuid();
const instant = z.iso.datetime();

export const agentMarkSchema = z.object({ id, displayName: z.string(), initials: z.string() });
export type AgentMark = z.infer<typeof agentMarkSchema>;

export const accountMarkSchema = z.object({ id, channel: z.string(), handle: z.string() });

/** A conversation as the API answers it and as a row of the queue; instants are RFC 3339 UTC with milliseconds. */
export const conversationSchema = z.object({
  id,
  customer: z.object({ id, displayName: z.string(), handle: z.string().nullable() }),
  status: statusSchema,
  assignee: agentMarkSchema.nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
  account: accountMarkSchema.nullable(),
  lastChannel: z.string(),
  lastAudience: audienceSchema,
  language: z.string().nullable(),
  rank: z.number(),
  dueAt: instant.nullable(),
  promisedAt: instant.nullable(),
  turnStartedAt: instant.nullable(),
  targetSeconds: z.number().nullable(),
  /** What came last only thanks us: nobody waits, and it stands last in the queue. */
  isCloser: z.boolean(),
  snoozedUntil: instant.nullable(),
  reasons: z.array(z.object({ id, name: z.string() })),
  tags: z.array(z.string()),
  flags: z.array(flagSchema),
  preview: z.string(),
  hasMedia: z.boolean(),
  ...rowPart,
  /** The next call we owe. */
  callback: owedCallSchema.nullable(),
  ...owedPart,
  /** What the newest call was, where nothing is written of it. */
  lastCall: z.enum(["missed", "finished"]).nullable(),
  openedAt: instant,
  lastInboundAt: instant.nullable(),
  changeNumber: z.number(),
  /** The newest inbound or outbound interaction; what a reply says it has seen. */
  lastInteractionNumber: z.number(),
  url: z.string(),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const attachmentSchema = z.object({
  id,
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  altText: z.string().nullable(),
  /** `pending` while the worker fetches it, `failed` with a code; a held or infected one is not handed out. */
  state: z.enum(["pending", "stored", "failed", "waiting-for-scan", "infected"]),
  url: z.string(),
  /** Kinds of personal data read in a public picture: it is blurred until somebody asks. */
  hides: z.array(z.string()),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const authorSchema = z.object({
  type: z.enum(["customer", "agent", "account", "system"]),
  id: z.string(),
  displayName: z.string(),
  handle: z.string().nullable(),
  initials: z.string().nullable(),
});

export const replyViewSchema = z.object({
  state: replyStateSchema,
  parts: z.array(z.object({ text: z.string(), state: replyStateSchema, externalId: z.string().nullable() })),
  /** Why it was refused or failed: a code of messages/<locale>/replies.json with its values. */
  code: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  reason: z.string().nullable(),
  sendAfter: instant.nullable(),
  sentAt: instant.nullable(),
  /** Where "Open on X" leads when the API may not be used. */
  openUrl: z.string().nullable(),
  canCancel: z.boolean(),
  canTakeBack: z.boolean(),
  takeBack: z.enum(["none", "waiting", "done", "refused"]),
  /** Who let it out, where somebody else wrote it. */
  approvedBy: z.string().nullable(),
});
export type ReplyView = z.infer<typeof replyViewSchema>;

export const interactionSchema = z.object({
  id,
  number: z.number(),
  conversationId: id.nullable(),
  customerId: id,
  accountId: id.nullable(),
  accountHandle: z.string().nullable(),
  channel: z.string(),
  kind: kindSchema,
  audience: audienceSchema,
  direction: directionSchema,
  author: authorSchema,
  /** The handle that something of ours was sent to: a person may have several. */
  to: z.string().nullable(),
  text: z.string(),
  language: z.string().nullable(),
  publishedAt: instant,
  receivedAt: instant,
  externalId: z.string(),
  inReplyToId: z.string().nullable(),
  /** The parent is known to exist but not to us. */
  parentMissing: z.boolean(),
  quote: z
    .object({ externalId: z.string(), author: z.string().optional(), text: z.string().optional() })
    .nullable(),
  attachments: z.array(attachmentSchema),
  mail: mailViewSchema.nullable(),
  reply: replyViewSchema.nullable(),
  versions: z.array(z.object({ text: z.string(), publishedAt: instant })),
  isEdited: z.boolean(),
  isDeleted: z.boolean(),
  isHidden: z.boolean(),
  isEncrypted: z.boolean(),
  isNative: z.boolean(),
  ...maskedPart,
  ...hostilePart,
  isBystander: z.boolean(),
  /** `protected`, `suspended`, `withheld`: the text is not shown. */
  withheldReason: z.string().nullable(),
  /** The provider lets its account answer by API; null when unknown. */
  mayApiReply: z.boolean().nullable(),
  call: callFactsSchema.nullable(),
  clock: clockMarkSchema,
  /** Null is not rated: no words, or of a language the desk has no list for. */
  tone: toneMarkSchema.nullable(),
  /** The account of ours that its author could be taken for, and is not. */
  looksLike: z.string().nullable(),
  /** The initials of who pasted a post of a place without a wire. */
  pastedBy: z.string().nullable(),
  metrics: z.object({ reposts: z.number(), likes: z.number(), views: z.number() }),
  url: z.string().nullable(),
});
export type Interaction = z.infer<typeof interactionSchema>;

/** What is left of an interaction of a team the reader is not in. */
export const hiddenInteractionSchema = z.object({
  hidden: z.literal(true),
  id,
  channel: z.string(),
  publishedOn: z.iso.date(),
  team: z.string(),
});
export type HiddenInteraction = z.infer<typeof hiddenInteractionSchema>;
export const historyItemSchema = z.union([hiddenInteractionSchema, interactionSchema]);
export type HistoryItem = z.infer<typeof historyItemSchema>;

/** Filters of the queue, as the API and the screen share them. */
export const listConversationsSchema = z.object({
  status: z.array(statusSchema).min(1).default(["open"]),
  account: id.optional(),
  channel: z.string().max(20).optional(),
  audience: audienceSchema.optional(),
  assignee: z.union([z.literal("me"), z.literal("none"), id]).optional(),
  flag: z.string().max(60).optional(),
  reason: id.optional(),
  tag: z.string().max(60).optional(),
  sort: z.enum(["due", "newest"]).default("due"),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});
export type ListConversations = z.infer<typeof listConversationsSchema>;

export const queueCountsSchema = z.object({
  open: z.number(),
  mine: z.number(),
  unassigned: z.number(),
  waiting: z.number(),
  snoozed: z.number(),
  late: z.number(),
});
export type QueueCounts = z.infer<typeof queueCountsSchema>;

export const draftModeSchema = z.enum(["public", "private", "note"]);
export const draftSchema = z.object({
  mode: draftModeSchema,
  text: z.string().max(100_000),
  attachmentIds: z.array(id).max(10),
  inReplyToId: id.nullable(),
  /** Of a mail. */
  subject: z.string().max(900).nullable().optional(),
  cc: z.array(z.string().max(320)).max(20).optional(),
});
export type Draft = z.infer<typeof draftSchema>;

export const noteInputSchema = z.object({ text: z.string().trim().min(1).max(20_000) });
export const assignInputSchema = z.object({ agentId: id.nullable() });
export const resolveInputSchema = z.object({ reason: z.string().trim().min(1).max(200).optional() });
export const snoozeInputSchema = z.object({ until: instant });
export const tagsInputSchema = z.object({ tags: z.array(z.string().trim().min(1).max(40)).max(30) });
export const reasonsInputSchema = z.object({ reasonIds: z.array(id).max(10) });

/** A deed on many: chosen rows, or everything that a filter matches. */
export const bulkInputSchema = z.object({
  on: z.union([
    z.object({ ids: z.array(id).min(1).max(1000) }),
    z.object({ filter: listConversationsSchema.omit({ cursor: true, limit: true }) }),
  ]),
  deed: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("assign"), agentId: id.nullable() }),
    z.object({ kind: z.literal("tag"), add: z.array(z.string().trim().min(1).max(40)).min(1).max(10) }),
    z.object({ kind: z.literal("snooze"), until: instant }),
    z.object({ kind: z.literal("resolve"), reason: z.string().trim().min(1).max(200).optional() }),
  ]),
});
export type BulkInput = z.infer<typeof bulkInputSchema>;
