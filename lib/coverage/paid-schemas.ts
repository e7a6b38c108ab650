import { z } from "zod";
import { FIGURES, type HoursFigures } from "./rules/hours-rows";

const id = z.uuid();
const instant = z.iso.datetime();
export const monthSchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "month");
export const quarterSchema = z.string().regex(/^20\d{2}-Q[1-4]$/, "quarter");

/** Whole minutes by kind: night, Sunday and holiday are those of the time worked. */
export const figuresSchema = z.object(
  Object.fromEntries(FIGURES.map((figure) => [figure, z.number().int()])) as Record<
    keyof HoursFigures,
    z.ZodNumber
  >,
);

export const correctionSchema = z.object({
  id,
  agentId: id,
  kind: z.enum(["worked", "absent", "on-call"]),
  startAt: instant,
  endAt: instant,
  /** The month it counts in, and the one it is about. */
  month: z.string(),
  ofMonth: z.string(),
  /** Null while it counts in its own month: it is in that month's rows. */
  figures: figuresSchema.nullable(),
  reason: z.string(),
  writtenAt: instant,
  writtenBy: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

export const hoursSchema = z.object({
  month: z.string(),
  nightFrom: z.string(),
  nightUntil: z.string(),
  closed: z.object({ at: instant, by: z.string() }).nullable(),
  /** Over on every clock of the world: may be closed. */
  isOver: z.boolean(),
  people: z.array(
    z.object({
      agentId: id,
      displayName: z.string(),
      email: z.string(),
      zone: z.string(),
      country: z.string().nullable(),
      /** Of the month itself; with `corrections` of months closed before it makes `total`. */
      figures: figuresSchema,
      corrections: z.array(correctionSchema),
      total: figuresSchema,
    }),
  ),
});
export type Hours = z.infer<typeof hoursSchema>;

export const hoursRowSchema = z.object({
  kind: z.enum(["planned", "planned-break", "worked", "break", "on-call"]),
  isCorrection: z.boolean(),
  startAt: instant,
  endAt: instant,
  minutes: z.number(),
  night: z.number(),
  sunday: z.number(),
  holiday: z.number(),
  overtime: z.number(),
});
export const hoursRowsSchema = z.object({
  zone: z.string(),
  holidays: z.array(z.string()),
  rows: z.array(hoursRowSchema),
  figures: figuresSchema,
  corrections: z.array(correctionSchema),
});
export type HoursRows = z.infer<typeof hoursRowsSchema>;

export const hoursQuerySchema = z.strictObject({
  month: monthSchema,
  format: z.enum(["json", "csv"]).optional(),
});
export const hoursRowsQuerySchema = z.strictObject({ month: monthSchema, agentId: id });

export const correctHoursSchema = z.strictObject({
  agentId: id,
  kind: z.enum(["worked", "absent", "on-call"]),
  startAt: z.iso.datetime({ offset: true }),
  endAt: z.iso.datetime({ offset: true }),
  reason: z.string().trim().min(3).max(300),
});
export type CorrectHours = z.infer<typeof correctHoursSchema>;

export const fairnessSchema = z.object({
  quarter: z.string(),
  people: z.array(
    z.object({
      agentId: id,
      displayName: z.string(),
      shifts: z.number(),
      nights: z.number(),
      weekends: z.number(),
      holidays: z.number(),
    }),
  ),
});
export type Fairness = z.infer<typeof fairnessSchema>;

export const momentQuerySchema = z.strictObject({ at: z.iso.datetime({ offset: true }) });
export const momentSchema = z.object({
  at: instant,
  people: z.array(
    z.object({
      agentId: id,
      displayName: z.string(),
      zone: z.string(),
      /** The published shift over that instant; `part` null: answers on every channel. */
      planned: z
        .object({ shiftId: id, startAt: instant, endAt: instant, part: z.string().nullable() })
        .nullable(),
      /** At the desk: a state they set, or "present" by samples; null: not seen. */
      seen: z.string().nullable(),
      isOnCall: z.boolean(),
      isOff: z.boolean(),
      corrections: z.array(correctionSchema),
    }),
  ),
});
export type Moment = z.infer<typeof momentSchema>;
