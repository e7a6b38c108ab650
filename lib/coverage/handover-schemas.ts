import { z } from "zod";

export const handoverPolicySchema = z.object({
  /** The sheet is written so long before a shift ends. */
  leadMinutes: z.number().int().min(0).max(120),
  /** What nobody has accepted so long after the end alarms leads. */
  alarmMinutes: z.number().int().min(1).max(240),
  /** Whoever is not back within so long is off. */
  offHours: z.number().int().min(1).max(72),
  changeNumber: z.number().int(),
});
export type HandoverPolicy = z.infer<typeof handoverPolicySchema>;
export const changeHandoverPolicySchema = z.strictObject(handoverPolicySchema.partial().shape);
export type ChangeHandoverPolicy = z.infer<typeof changeHandoverPolicySchema>;

export const deputySchema = z.object({
  deputy: z.object({ id: z.uuid(), displayName: z.string(), initials: z.string() }).nullable(),
});
export type DeputyView = z.infer<typeof deputySchema>;
export const setDeputySchema = z.strictObject({ deputyId: z.uuid().nullable() });
