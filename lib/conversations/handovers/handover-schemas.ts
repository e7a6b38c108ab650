import { z } from "zod";
import { HANDOVER_GROUPS } from "../rules/handover-words";
import { agentMarkSchema } from "../schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const words = z.string().trim();

export const handoverGroupSchema = z.enum(HANDOVER_GROUPS);
export const lineStateSchema = z.enum(["pending", "accepted", "declined", "overtaken"]);

export const handoverLineSchema = z.object({
  id,
  conversationId: id,
  group: handoverGroupSchema,
  /** Under what else it would stand. */
  also: z.array(handoverGroupSchema),
  customerName: z.string(),
  channel: z.string(),
  accountHandle: z.string().nullable(),
  reasons: z.array(z.string()),
  dueAt: instant.nullable(),
  /** Who has it now; null: the queue. */
  owner: agentMarkSchema.nullable(),
  nextStep: z.string(),
  state: lineStateSchema,
  settledBy: agentMarkSchema.nullable(),
  settledAt: instant.nullable(),
  /** Why it was declined. */
  reason: z.string().nullable(),
});
export type HandoverLine = z.infer<typeof handoverLineSchema>;

export const handoverSchema = z.object({
  id,
  kind: z.enum(["shift-end", "by-hand"]),
  from: agentMarkSchema,
  to: agentMarkSchema.nullable(),
  note: z.string(),
  writtenAt: instant,
  endsAt: instant,
  alarmAt: instant,
  alarmedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Of the lines the reader may see. */
  counts: z.object({
    pending: z.number(),
    accepted: z.number(),
    declined: z.number(),
    overtaken: z.number(),
  }),
  /** Lines of conversations the reader may not know of. */
  hidden: z.number(),
  mayAccept: z.boolean(),
  mayDecline: z.boolean(),
  mayWrite: z.boolean(),
});
export type Handover = z.infer<typeof handoverSchema>;

export const handoverSheetSchema = handoverSchema.extend({ lines: z.array(handoverLineSchema) });
export type HandoverSheet = z.infer<typeof handoverSheetSchema>;

export const listHandoversSchema = z.strictObject({
  /** `mine`: open and for me to accept. */
  state: z.enum(["mine", "open", "past", "all"]).default("all"),
  q: z.string().trim().max(200).optional(),
  /** Who left or who came. */
  agent: id.optional(),
  /** The day the watch ended, in `zone`. */
  on: z.iso.date().optional(),
  zone: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: id.optional(),
});
export type ListHandovers = z.infer<typeof listHandoversSchema>;

export const writeHandoverSchema = z.strictObject({
  /** Left out: whoever comes next by the roster. */
  toAgentId: id.nullable().optional(),
  /** For another than oneself: leads and admins. */
  fromAgentId: id.optional(),
  note: words.max(4000).default(""),
});
export type WriteHandover = z.infer<typeof writeHandoverSchema>;

export const changeHandoverSchema = z.strictObject({
  note: words.max(4000).optional(),
  toAgentId: id.optional(),
});
export type ChangeHandover = z.infer<typeof changeHandoverSchema>;

/** Which lines a deed is on: some, a group, or all that are open. */
export const lineChoiceSchema = z.strictObject({
  lineIds: z.array(id).min(1).max(2000).optional(),
  group: handoverGroupSchema.optional(),
});
export type LineChoice = z.infer<typeof lineChoiceSchema>;
export const declineLinesSchema = lineChoiceSchema.extend({ reason: words.min(1).max(500) });
export const noteLineSchema = z.strictObject({ nextStep: words.max(1000) });

/** What became of the lines: `passed` were no longer there to settle. */
export const settledSchema = z.object({ done: z.number(), passed: z.number() });
export type Settled = z.infer<typeof settledSchema>;

/** What is to be accepted by the reader, and, for leads, what nobody has accepted in time. */
export const waitingHandoverSchema = handoverSchema
  .pick({ id: true, from: true, to: true, endsAt: true })
  .extend({
    pending: z.number(),
    isForMe: z.boolean(),
    isAlarmed: z.boolean(),
  });
export type WaitingHandover = z.infer<typeof waitingHandoverSchema>;
