import { z } from "zod";

export const quarantinedSchema = z.object({
  id: z.uuid(),
  channel: z.string(),
  source: z.string(),
  accountHandle: z.string().nullable(),
  /** A code of messages/<locale>/intake.json, with its values. */
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  externalId: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  attempts: z.number(),
  /** Null once the bytes are wiped. */
  rawUrl: z.string().nullable(),
});
export type Quarantined = z.infer<typeof quarantinedSchema>;

export const listQuarantineSchema = z.object({
  limit: z.number().int().min(1).max(200).default(50),
  cursor: z.uuid().optional(),
});
export type ListQuarantine = z.infer<typeof listQuarantineSchema>;
