import { z } from "zod";
import { zoneSchema } from "@/lib/agents/schemas";

const id = z.uuid();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");
const until = z.union([time, z.literal("24:00")]);

/** Wall time; an `until` that is not after `from` is on the next day. */
export const daySpanSchema = z.strictObject({ from: time, until });
/** 1 is Monday, 7 Sunday. */
export const weekSpanSchema = z.strictObject({ weekday: z.number().int().min(1).max(7), from: time, until });
/** Hours of its own for one day; no spans: closed. */
export const ownDaySchema = z.strictObject({ on: z.iso.date(), spans: z.array(daySpanSchema).max(10) });
export type OwnDay = z.infer<typeof ownDaySchema>;

export const countrySchema = z.string().regex(/^[A-Z]{2}$/, "country");
export const regionSchema = z.string().regex(/^[A-Za-z0-9-]{1,10}$/, "region");

export const createHoursSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  zone: zoneSchema,
  week: z.array(weekSpanSchema).min(1).max(70),
  days: z.array(ownDaySchema).max(400).default([]),
  country: countrySchema.nullable().default(null),
  region: regionSchema.nullable().default(null),
  /** Holidays on which it is open all the same, by their rule. */
  workedHolidays: z.array(z.string().max(200)).max(100).default([]),
});
export type CreateHours = z.infer<typeof createHoursSchema>;

export const changeHoursSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    zone: zoneSchema,
    week: z.array(weekSpanSchema).min(1).max(70),
    days: z.array(ownDaySchema).max(400),
    country: countrySchema.nullable(),
    region: regionSchema.nullable(),
    workedHolidays: z.array(z.string().max(200)).max(100),
  })
  .partial();
export type ChangeHours = z.infer<typeof changeHoursSchema>;

export const holidaySchema = z.object({ on: z.string(), name: z.string(), rule: z.string() });
export type Holiday = z.infer<typeof holidaySchema>;

export const hoursCalendarSchema = z.object({
  id,
  name: z.string(),
  zone: z.string(),
  week: z.array(weekSpanSchema),
  days: z.array(ownDaySchema),
  country: z.string().nullable(),
  region: z.string().nullable(),
  workedHolidays: z.array(z.string()),
  /** Of this year and the next. */
  holidays: z.array(holidaySchema),
  /** Targets in force that are counted in these hours. */
  targetCount: z.number(),
  fromAt: z.iso.datetime(),
  untilAt: z.iso.datetime().nullable(),
});
export type HoursCalendarView = z.infer<typeof hoursCalendarSchema>;

export const holidayQuerySchema = z.strictObject({
  country: countrySchema,
  region: regionSchema.optional(),
  year: z.coerce.number().int().min(2010).max(2100),
});
const placeSchema = z.object({ code: z.string(), name: z.string() });
export type HolidayPlace = z.infer<typeof placeSchema>;
export const holidayAnswerSchema = z.object({ regions: z.array(placeSchema), data: z.array(holidaySchema) });
export type HolidayAnswer = z.infer<typeof holidayAnswerSchema>;
