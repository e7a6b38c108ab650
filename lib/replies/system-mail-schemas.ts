import { z } from "zod";

export const systemMailSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["alarm", "digest", "notice", "page", "roster", "side"]),
  recipient: z.string(),
  subject: z.string(),
  state: z.enum(["queued", "sending", "sent", "refused", "failed", "unconfirmed", "bounced"]),
  /** Why it is not sent: a code of messages/<locale>/alarms.json, where there are words for it. */
  code: z.string().nullable(),
  queuedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type SystemMailView = z.infer<typeof systemMailSchema>;
