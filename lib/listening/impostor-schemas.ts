import { z } from "zod";
import { LOOKALIKE_CODES } from "./rules/looks-like-ours";

const IMPOSTOR_STATES = ["new", "reported", "dismissed"] as const;
const id = z.uuid();
const instant = z.iso.datetime();

export const lookalikeReasonSchema = z.object({ code: z.enum(LOOKALIKE_CODES), handle: z.string() });

/** Somebody who could be taken for us, and what they answered our customers. */
export const impostorSchema = z.object({
  id,
  channel: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  followers: z.number().nullable(),
  looksLike: z.object({ accountId: id, handle: z.string() }),
  reasons: z.array(lookalikeReasonSchema),
  state: z.enum(IMPOSTOR_STATES),
  firstSeenAt: instant,
  lastSeenAt: instant,
  posts: z.number(),
  newest: z
    .object({
      interactionId: id,
      text: z.string(),
      url: z.string().nullable(),
      publishedAt: instant,
      /** Where the customer it answered stands. */
      conversationId: id.nullable(),
      customer: z.string().nullable(),
    })
    .nullable(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export type Impostor = z.infer<typeof impostorSchema>;

export const listImpostorsSchema = z.object({ state: z.enum(IMPOSTOR_STATES).optional() });
export const dismissImpostorSchema = z.strictObject({ reason: z.string().trim().min(1).max(300) });
