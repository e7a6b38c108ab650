import { z } from "zod";
import { zoneSchema } from "@/lib/agents/schemas";
import { SEGMENT_KINDS } from "./rules/shift-words";
import { ruleModeSchema } from "./work-rules-schemas";

const id = z.uuid();
/** A reading of a wall clock, without zone or offset. */
export const localSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:00)?$/, "local")
  .transform((reading) => reading.slice(0, 16));
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");
export const skillNameSchema = z.string().trim().toLowerCase().min(1).max(40);

export const segmentSchema = z.strictObject({
  kind: z.enum(SEGMENT_KINDS),
  startLocal: timeSchema,
  endLocal: timeSchema,
});
export const stateSchema = z.enum(["draft", "published"]);

const shape = {
  zone: zoneSchema,
  startLocal: localSchema,
  endLocal: localSchema,
  /** An RRULE of days: "FREQ=WEEKLY;BYDAY=MO,TU". */
  recurrence: z.string().trim().min(1).max(300).nullable(),
  skills: z.array(skillNameSchema).max(20),
  /** What no segment names answers on every channel. */
  segments: z.array(segmentSchema).max(40),
  state: stateSchema,
};
const force = z.strictObject({ reason: z.string().trim().min(3).max(300) }).optional();

export const createShiftSchema = z.strictObject({
  agentId: id,
  ...shape,
  zone: shape.zone.optional(),
  recurrence: shape.recurrence.default(null),
  skills: shape.skills.default([]),
  segments: shape.segments.default([]),
  state: shape.state.default("published"),
  force,
});
export type CreateShift = z.infer<typeof createShiftSchema>;

export const changeShiftSchema = z
  .strictObject({ agentId: id, ...shape, force, changeNumber: z.number().int().min(1) })
  .partial();
export type ChangeShift = z.infer<typeof changeShiftSchema>;

export const removeShiftQuery = z.strictObject({ changeNumber: z.coerce.number().int().min(1).optional() });

/** One day of a shift that repeats. Without times it does not take place. */
export const changeOccurrenceSchema = z.strictObject({
  startLocal: localSchema.nullable(),
  endLocal: localSchema.nullable(),
  segments: shape.segments.nullable().default(null),
  agentId: id.nullable().default(null),
  force,
  changeNumber: z.number().int().min(1).optional(),
});
export type ChangeOccurrence = z.infer<typeof changeOccurrenceSchema>;

export const shiftSchema = z.object({
  id,
  agentId: id,
  ...shape,
  segments: z.array(segmentSchema),
  exceptions: z.array(
    z.object({
      on: z.iso.date(),
      startLocal: z.string().nullable(),
      endLocal: z.string().nullable(),
      segments: z.array(segmentSchema).nullable(),
      agentId: id.nullable(),
    }),
  ),
  changeNumber: z.number(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type Shift = z.infer<typeof shiftSchema>;

export const warningSchema = z.object({
  rule: z.enum([
    "rest",
    "daily-hours",
    "weekly-hours",
    "days-in-row",
    "night-alone",
    "missing-skill",
    "skill-gone",
    "time-off",
    "no-go",
    "notice",
    "days-in-week",
    "night-hours",
    "nights-in-row",
    "break",
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where a table of rules does more than warn. */
  mode: ruleModeSchema.optional(),
});
export type Warning = z.infer<typeof warningSchema>;

export const shiftAnswerSchema = shiftSchema.extend({
  warnings: z.array(warningSchema),
  /** What it waits for, as a draft, until its agent agrees. */
  consentId: id.optional(),
});
export type ShiftAnswer = z.infer<typeof shiftAnswerSchema>;

export const shiftFilter = {
  agentId: id.optional(),
  state: stateSchema.optional(),
  /** Only those that take place between the two. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
};
export interface ListShifts {
  agentId?: string | undefined;
  state?: "draft" | "published" | undefined;
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}
