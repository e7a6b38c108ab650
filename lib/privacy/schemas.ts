import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const why = z.string().trim().min(3).max(300);
const whoSchema = z.object({ id, displayName: z.string() });

/** Whose, or what, a hold is on: one of the two. */
export const askHoldSchema = z
  .strictObject({ customerId: id.optional(), conversationId: id.optional(), reason: why })
  .refine(({ customerId, conversationId }) => (customerId === undefined) !== (conversationId === undefined), {
    message: "give customerId or conversationId",
  });
export type AskHold = z.infer<typeof askHoldSchema>;
export const liftHoldSchema = z.strictObject({ reason: why });

export const holdSchema = z.object({
  id,
  customerId: id.nullable(),
  conversationId: id.nullable(),
  /** Whom it is about. */
  displayName: z.string(),
  reason: z.string(),
  /** `asked` waits for a second person; `in-force`; `lift-asked` is in force until a second person lifts it; `lifted`. */
  state: z.enum(["asked", "in-force", "lift-asked", "lifted"]),
  askedBy: whoSchema,
  askedAt: instant,
  confirmedBy: whoSchema.nullable(),
  confirmedAt: instant.nullable(),
  liftReason: z.string().nullable(),
  liftAskedBy: whoSchema.nullable(),
  liftedBy: whoSchema.nullable(),
  liftedAt: instant.nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

export const retentionKinds = [
  "post",
  "direct_message",
  "email",
  "call",
  "note",
  "file",
  "raw",
  /** Uploaded lists with the lines left out, from when they ended. */
  "list",
  /** Names and fields of letters, from when their mailing ended. */
  "letter",
  /** What lists said of people an incident hit, from when it was closed. */
  "affected",
] as const;
export type RetentionKind = (typeof retentionKinds)[number];
const daysSchema = z.number().int().min(1).max(36_500).nullable();
/** Days the content of each kind is kept; null is for ever. Kinds left out stay as they are. Raw bytes: 1 to 90; lists: 1 to 365. */
export const setRetentionSchema = z
  .partialRecord(z.enum(retentionKinds), daysSchema)
  .refine(({ raw }) => raw === undefined || (raw !== null && raw <= 90), {
    message: "raw: 1 to 90 days",
    path: ["raw"],
  })
  .refine(({ list }) => list === undefined || (list !== null && list <= 365), {
    message: "list: 1 to 365 days",
    path: ["list"],
  });
export type SetRetention = z.infer<typeof setRetentionSchema>;

export const retentionSchema = z.object({
  days: z.record(z.enum(retentionKinds), z.number().nullable()),
  lastRun: z
    .object({ startedAt: instant, endedAt: instant.nullable(), counts: z.record(z.string(), z.number()) })
    .nullable(),
});
export type Retention = z.infer<typeof retentionSchema>;

export const retentionPreviewSchema = z.object({
  /** How many of each kind would lose their content tonight. */
  counts: z.record(z.string(), z.number()),
  /** How many of them a hold keeps. */
  held: z.number(),
  /** How many of them stay because their conversation is not resolved. */
  open: z.number(),
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

export const erasurePreviewSchema = z.object({
  displayName: z.string(),
  interactions: z.number(),
  files: z.number(),
  conversations: z.number(),
  openConversations: z.number(),
  handles: z.number(),
  facts: z.number(),
  drafts: z.number(),
  /** Why it can't be done now: `held`, `reply-under-way`, `erased`; null when it can. */
  refusal: z.string().nullable(),
});
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;
/** The person's name, typed out, says that the right one is meant. */
export const askErasureSchema = z.strictObject({ confirm: z.string().max(500), why });
export type AskErasure = z.infer<typeof askErasureSchema>;
export const erasureSchema = z.object({
  id,
  customerId: id,
  why: z.string(),
  askedBy: whoSchema.nullable(),
  askedAt: instant,
  doneAt: instant.nullable(),
  interactions: z.number(),
});
export type Erasure = z.infer<typeof erasureSchema>;

export const askExportSchema = z.strictObject({ why });
export const personExportSchema = z.object({
  id,
  customerId: id,
  displayName: z.string(),
  why: z.string(),
  askedBy: whoSchema,
  askedAt: instant,
  state: z.enum(["queued", "working", "ready", "failed", "expired"]),
  done: z.number(),
  total: z.number(),
  bytes: z.number(),
  sha256: z.string().nullable(),
  expiresAt: instant.nullable(),
  downloads: z.number(),
  /** Where it is fetched, while it is ready. */
  url: z.string().nullable(),
});
export type PersonExport = z.infer<typeof personExportSchema>;

export const lookSchema = z.object({
  at: instant,
  who: z.string(),
  what: z.string(),
  subject: z.string(),
  subjectId: z.string().nullable(),
  why: z.string().nullable(),
});
export type LookView = z.infer<typeof lookSchema>;
export const giveReasonSchema = z.strictObject({ why });
