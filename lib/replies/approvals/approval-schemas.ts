import { z } from "zod";
import { agentMarkSchema, attachmentSchema, audienceSchema } from "@/lib/conversations/schemas";
import { queueReplySchema, unseenSchema } from "../schemas";

const id = z.uuid();
const instant = z.iso.datetime();

export const approvalStateSchema = z.enum([
  "waiting",
  "approved",
  "returned",
  "taken-over",
  "withdrawn",
  "expired",
]);
export type ApprovalState = z.infer<typeof approvalStateSchema>;

/** An answer that waits, or waited, for somebody else's yes. */
export const approvalSchema = z.object({
  id,
  conversationId: id,
  customer: z.object({ id, displayName: z.string() }),
  writer: agentMarkSchema,
  channel: z.string(),
  audience: audienceSchema,
  /** The account it is to leave by, where its writer chose one. */
  account: z.object({ id, handle: z.string() }).nullable(),
  text: z.string(),
  attachments: z.array(attachmentSchema.pick({ id: true, name: true, type: true, altText: true, url: true })),
  subject: z.string().nullable(),
  sendAt: instant.nullable(),
  resolves: z.boolean(),
  /** The words it answers; empty where the reader may not read them. */
  answers: z.string(),
  askedAt: instant,
  /** Of the open turn as it stands now. */
  dueAt: instant.nullable(),
  turnStartedAt: instant.nullable(),
  openToAllAt: instant,
  /** What came since its writer asked: shown before it is approved. */
  unseen: z.array(unseenSchema),
  /** Hand it back as `changeNumber`: what was seen. */
  lastInteractionNumber: z.number(),
  state: approvalStateSchema,
  decidedBy: agentMarkSchema.nullable(),
  decidedAt: instant.nullable(),
  /** How much the approver changed, 0 to 1. */
  editShare: z.number().nullable(),
  comment: z.string().nullable(),
  /** What left, where it was edited. */
  sentText: z.string().nullable(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** What a reply was asked with, beside its text. */
export const keptInputSchema = queueReplySchema.omit({ text: true }).partial().loose();

export const approveSchema = z.strictObject({
  /** The text as it is to leave; more than 30 % changed is taken over and signed by the approver. */
  text: z.string().max(100_000).optional(),
  /** The newest interaction number the approver has seen. */
  changeNumber: z.number().int().min(0).optional(),
  overrule: queueReplySchema.shape.overrule,
});
export type Approve = z.infer<typeof approveSchema>;

export const returnApprovalSchema = z.strictObject({ comment: z.string().trim().max(1000) });

export const listApprovalsSchema = z.object({
  conversationId: id.optional(),
  /** Those that wait; `recent` also what was decided in the last day. */
  state: z.enum(["waiting", "recent"]).default("waiting"),
});
export type ListApprovals = z.input<typeof listApprovalsSchema>;

/** 202 of POST /conversations/{id}/replies. */
export const askedSchema = z.object({ approval: approvalSchema });
