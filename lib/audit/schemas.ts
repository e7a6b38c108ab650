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

export const listAuditSchema = z.object({
  /** An agent's or a key's id. */
  actor: z.uuid().optional(),
  /** A whole action, `reply.queued`, or its noun, `reply`. */
  action: z
    .string()
    .max(80)
    .regex(/^[a-z-]+(\.[a-z-]+)?$/)
    .optional(),
  subject: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type ListAudit = z.infer<typeof listAuditSchema>;

export const auditPageSchema = z.object({
  data: z.array(auditEntrySchema),
  nextCursor: z.string().nullable(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

export const chainReportSchema = z.object({
  /** How many were found good. */
  entries: z.number(),
  /** Not sealed yet. */
  waiting: z.number(),
  ok: z.boolean(),
  firstBad: z
    .object({ sequence: z.string(), entryId: z.string(), fault: z.enum(["missing", "changed"]) })
    .nullable(),
});
export type ChainReport = z.infer<typeof chainReportSchema>;
