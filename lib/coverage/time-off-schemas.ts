import { z } from "zod";
import { gapSchema } from "./cover-schemas";

const id = z.uuid();
const instant = z.iso.datetime();

export const importTimeOffSchema = z.strictObject({
  /** The text of an .ics file. */
  ics: z.string().min(1).max(500_000),
  /** Tells what would be asked for, and asks for nothing. */
  dryRun: z.boolean().default(false),
});
export type ImportTimeOff = z.infer<typeof importTimeOffSchema>;

export const faultSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const importedTimeOffSchema = z.object({
  taken: z.number(),
  rows: z.array(
    z.object({
      title: z.string(),
      zone: z.string().nullable(),
      startLocal: z.string().nullable(),
      endLocal: z.string().nullable(),
      /** Why it is not asked for; null when it is. */
      fault: faultSchema.nullable(),
    }),
  ),
});
export type ImportedTimeOff = z.infer<typeof importedTimeOffSchema>;
/** As the API tells it: each fault with a sentence. */
export const importedAnswerSchema = importedTimeOffSchema.extend({
  rows: z.array(importedTimeOffSchema.shape.rows.element.extend({ why: z.string().nullable() })),
});

/** What time off would take from the plan. */
export const timeOffCostSchema = z.object({
  shifts: z.array(z.object({ shiftId: id, on: z.iso.date(), startAt: instant, endAt: instant })),
  /** Gaps there would be that are not there with this person. */
  gaps: z.array(gapSchema),
  /** Others who are off at some time of it, approved. */
  alsoOff: z.array(z.object({ agentId: id, displayName: z.string(), startAt: instant, endAt: instant })),
});
export type TimeOffCost = z.infer<typeof timeOffCostSchema>;
