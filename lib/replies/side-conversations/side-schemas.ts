import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const instant = z.iso.datetime();

export const departmentSchema = z.object({ id, name: z.string(), address: z.string() });
export type Department = z.infer<typeof departmentSchema>;

export const departmentInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  address: z.email().max(320).toLowerCase(),
});
export type DepartmentInput = z.infer<typeof departmentInputSchema>;

/** Body of POST /conversations/{id}/side-conversations. */
export const askDepartmentSchema = z.strictObject({
  departmentId: id,
  subject: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(20_000),
  /** What of the conversation is sent along, as quotes. */
  interactionIds: z.array(id).max(20).default([]),
  /** The department may have the private facts that are in it. */
  confirmed: z.boolean().default(false),
});
export type AskDepartment = z.input<typeof askDepartmentSchema>;

export const sideConversationSchema = z.object({
  id,
  conversationId: id,
  department: z.object({ id, name: z.string() }),
  /** As it was when it was asked. */
  address: z.string(),
  subject: z.string(),
  text: z.string(),
  askedBy: agentMarkSchema.nullable(),
  askedAt: instant,
  state: z.enum(["open", "answered", "closed"]),
  answeredAt: instant.nullable(),
  answerIds: z.array(id),
  /** What a machine said last: out of office, undeliverable. */
  notice: z.enum(["automatic", "bounced"]).nullable(),
  noticedAt: instant.nullable(),
  /** How far the mail is; null once it is forgotten. */
  mailState: z.string().nullable(),
});
export type SideConversation = z.infer<typeof sideConversationSchema>;
