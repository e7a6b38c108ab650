import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const at = z.iso.datetime();
const language = z.string().regex(/^[a-z]{2,3}$/u);

/** Service: about what the person bought. Marketing needs no opt-out of its own to be honoured apart. */
export const mailingPurposeSchema = z.enum(["service", "marketing"]);
export type MailingPurpose = z.infer<typeof mailingPurposeSchema>;

export const MAILING_STATES = [
  "draft",
  "asked",
  "approved",
  "planned",
  "preparing",
  "prepared",
  "sending",
  "paused",
  "stopped",
  "done",
] as const;
export const mailingStateSchema = z.enum(MAILING_STATES);
export type MailingState = z.infer<typeof mailingStateSchema>;

export const LETTER_STATES = [
  "queued",
  "sending",
  "sent",
  "unconfirmed",
  "refused",
  "failed",
  "bounced",
  "stopped",
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Why somebody affected gets no letter. */
export const LEFT_OUT = [
  "no-address",
  "opted-out",
  "told",
  "handled",
  "claimed",
  "set-aside",
  "erased",
  "missing-field",
  "bounced-before",
] as const;
export const leftOutSchema = z.enum(LEFT_OUT);
export type LeftOut = z.infer<typeof leftOutSchema>;

export const mailingTextSchema = z.strictObject({
  subject: z.string().trim().min(1).max(150),
  /** Paragraphs with {fields}; a line that holds only {claim_link} becomes a button. */
  body: z.string().trim().min(1).max(10_000),
});

/** Whom of those affected it goes to. */
export const audienceOfMailingSchema = z.strictObject({
  who: z.enum(["all", "unanswered", "unclaimed", "late"]).default("all"),
  /** Only of these lists or segments; empty: of all. */
  jobIds: z.array(id).max(50).default([]),
});

const wish = {
  name: z.string().trim().min(1).max(120),
  purpose: mailingPurposeSchema.default("service"),
  /** The mailbox it leaves from and answers come to; the desk's first where none is named. */
  accountId: id.optional(),
  texts: z.record(language, mailingTextSchema),
  /** Who gets no text of their own reads this one. */
  fallbackLanguage: language.default("en"),
  audience: audienceOfMailingSchema.prefault({}),
  /** Carries the link of this make-good offer. */
  makeGoodId: id.nullable().default(null),
  /** Letters a second, at most. */
  perSecond: z.number().int().min(1).max(1000).default(50),
};
/** Body of POST /incidents/{id}/mailings. */
export const createMailingSchema = z.strictObject(wish);
export type CreateMailing = z.infer<typeof createMailingSchema>;
export const changeMailingSchema = z
  .strictObject({ ...wish, purpose: mailingPurposeSchema, audience: audienceOfMailingSchema })
  .partial()
  .extend({ changeNumber: z.number().int().optional() });
export type ChangeMailing = z.infer<typeof changeMailingSchema>;

export const mailingSchema = z.object({
  id,
  incidentId: id,
  /** First, second … of the incident. */
  number: z.number().int(),
  name: z.string(),
  purpose: mailingPurposeSchema,
  account: z.object({ id, handle: z.string() }),
  texts: z.record(z.string(), mailingTextSchema),
  fallbackLanguage: z.string(),
  audience: audienceOfMailingSchema,
  makeGoodId: id.nullable(),
  perSecond: z.number().int(),
  state: mailingStateSchema,
  counts: z.object({
    letters: z.number().int(),
    queued: z.number().int(),
    sent: z.number().int(),
    unconfirmed: z.number().int(),
    refused: z.number().int(),
    failed: z.number().int(),
    bounced: z.number().int(),
    complained: z.number().int(),
    unsubscribed: z.number().int(),
    answered: z.number().int(),
    leftOut: z.record(z.string(), z.number().int()),
  }),
  /** Why it waits or stopped by itself. */
  code: z.string().nullable(),
  createdBy: agentMarkSchema.nullable(),
  askedBy: agentMarkSchema.nullable(),
  askedAt: at.nullable(),
  approvedBy: agentMarkSchema.nullable(),
  approvedAt: at.nullable(),
  /** What is to be changed, of one that was given back. */
  comment: z.string().nullable(),
  createdAt: at,
  /** Not before; null until it was told to start. */
  startAt: at.nullable(),
  /** The same on the clock of a zone, where it was planned so; kept when the plan was called off. */
  startLocal: z.string().nullable(),
  startZone: z.string().nullable(),
  /** It was planned and did not begin: `code` says why. */
  heldBackAt: at.nullable(),
  startedAt: at.nullable(),
  endedAt: at.nullable(),
  changeNumber: z.number().int(),
});
export type Mailing = z.infer<typeof mailingSchema>;
