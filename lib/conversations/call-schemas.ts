import { z } from "zod";
import { agentMarkSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const direction = z.enum(["inbound", "outbound"]);
const number = z.string().trim().min(1).max(60);
const outcome = z.string().trim().min(1).max(60);
const durationSeconds = z.number().int().min(0).max(86_400);

/** What an agent writes down of a call. */
const written = {
  outcome,
  note: z.string().max(20_000).default(""),
  promised: z.string().trim().max(500).optional(),
  /** When we owe another call. */
  callbackAt: instant.optional(),
};

export const logCallSchema = z.strictObject({
  ...written,
  number,
  direction,
  startedAt: z.iso.datetime({ offset: true }),
  durationSeconds,
  accountId: id,
  /** The conversation it was made from; else the usual threading decides. */
  conversationId: id.optional(),
  /** Who of the people on this number it was, or whose number it is. */
  customerId: id.optional(),
  /** Somebody else on a number that is known already. */
  newPerson: z.string().trim().min(1).max(120).optional(),
  /** The callback this was a try of. */
  callbackId: id.optional(),
});
export type LogCall = z.infer<typeof logCallSchema>;

export const callNoteSchema = z.strictObject(written);
export type CallNote = z.infer<typeof callNoteSchema>;

export const acceptCallSchema = z.strictObject({ customerId: id.optional() });
export const dismissNoteSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) });
export const dropCallbackSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) });
export const lookupQuery = z.strictObject({ number: z.string().max(60), accountId: id.optional() });

export const callListQuery = z.strictObject({
  state: z.enum(["ringing", "waiting", "recent"]).default("recent"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});
export type CallListQuery = z.infer<typeof callListQuery>;

/** Somebody known by a number, with the conversation to open; null when they have none. */
const callPersonSchema = z.object({
  customerId: id,
  displayName: z.string(),
  conversationId: id.nullable(),
});
export type CallPerson = z.infer<typeof callPersonSchema>;

export const callSchema = z.object({
  id,
  account: z.object({ id, handle: z.string() }),
  direction,
  state: z.enum(["ringing", "answered", "finished", "missed"]),
  /** As people write it; null when withheld, masked for whom it is kept from. */
  number: z.string().nullable(),
  /** False for what the line showed that is no number. */
  isNumber: z.boolean(),
  /** Everybody known by this number. */
  people: z.array(callPersonSchema),
  startedAt: instant,
  endedAt: instant.nullable(),
  durationSeconds: z.number(),
  acceptedBy: agentMarkSchema.nullable(),
  outcome: z.string().nullable(),
  noteState: z.enum(["none", "waiting", "written", "dismissed"]),
  interactionId: id.nullable(),
  conversationId: id.nullable(),
  customerId: id.nullable(),
});
export type CallView = z.infer<typeof callSchema>;

export const callPageSchema = z.object({ data: z.array(callSchema), nextCursor: z.string().nullable() });

export const lookupSchema = z.object({
  /** As people write it; as typed when it is none. */
  formatted: z.string(),
  e164: z.string().nullable(),
  isNumber: z.boolean(),
  people: z.array(callPersonSchema),
});
export type Lookup = z.infer<typeof lookupSchema>;

const callbackSchema = z.object({
  id,
  number: z.string(),
  dueAt: instant,
  tries: z.number(),
  promised: z.string().nullable(),
  accountId: id,
  conversationId: id,
  customer: z.object({ id, displayName: z.string() }),
  createdBy: agentMarkSchema.nullable(),
});
export type CallbackView = z.infer<typeof callbackSchema>;
export const callbackPageSchema = z.object({ data: z.array(callbackSchema) });

/** What an agent is typing about a call; whatever half of it is there. */
export const callDraftSchema = z.strictObject({
  callId: id.nullable(),
  callbackId: id.nullable(),
  conversationId: id.nullable(),
  customerId: id.nullable(),
  newPerson: z.string().max(120),
  accountId: z.string().max(60),
  number: z.string().max(60),
  direction,
  startedAt: z.string().max(40),
  /** Null while the timer runs. */
  durationSeconds: durationSeconds.nullable(),
  outcome: z.string().max(60),
  note: z.string().max(20_000),
  promised: z.string().max(500),
  callbackAt: z.string().max(40),
});
export type CallDraft = z.infer<typeof callDraftSchema>;
