import { z } from "zod";

/** Body of POST /affected/late. */
export const markLateSchema = z.strictObject({
  /** Order numbers as the lists hold them, whatever their case. */
  orders: z.array(z.string().trim().min(1).max(80)).min(1).max(100_000),
  /** Only of this incident; without it, of all that are open. */
  incidentId: z.uuid().optional(),
});
export type MarkLate = z.infer<typeof markLateSchema>;

export const markedLateSchema = z.object({
  /** Orders somebody affected has. */
  found: z.number().int(),
  /** People that were not late before. */
  marked: z.number().int(),
  /** Claims that were reserved and are offered now. */
  offered: z.number().int(),
  /** Orders nobody has, the first 200. */
  missing: z.array(z.string()),
});
export type MarkedLate = z.infer<typeof markedLateSchema>;
