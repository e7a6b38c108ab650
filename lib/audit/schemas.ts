import { z } from "zod";

export const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({ type: z.string(), id: z.string().nullable(), displayName: z.string() }),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
  sequence: z.string().nullable(),
  hash: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
