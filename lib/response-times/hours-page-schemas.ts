import { z } from "zod";
import { zoneSchema } from "@/lib/agents/schemas";
import { daySpanSchema, weekSpanSchema } from "./hours-schemas";

const id = z.uuid();
const instant = z.iso.datetime();

/** Hours as they are counted: the week, and days with hours of their own, holidays among them. Null is round the clock. */
export const openHoursSchema = z.object({
  zone: z.string(),
  week: z.array(weekSpanSchema),
  days: z.record(z.string(), z.array(daySpanSchema)),
});

/** How long answers usually take at this hour of the week, in the last twelve; only of as many as say something. */
export const usualSchema = z.object({
  n: z.number().int(),
  p50Seconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
});

export const statedAccountSchema = z.object({
  channel: z.string(),
  handle: z.string(),
  displayName: z.string(),
  /** What the handle is to somebody outside: an address to write to, a number to ring, a page to open. */
  reach: z.object({ by: z.enum(["email", "telephone", "url", "identifier"]), at: z.string() }),
  hours: openHoursSchema.nullable(),
  isOpen: z.boolean(),
  /** When it opens, or closes; null where it never does. */
  changesAt: instant.nullable(),
  /** What we aim for, in seconds. */
  aimSeconds: z.number().int(),
  usual: usualSchema,
  /** Of the last 28 days: in time of all that were answered or are overdue. */
  kept: z.object({ inTime: z.number().int(), of: z.number().int() }),
});
export type StatedAccount = z.infer<typeof statedAccountSchema>;

/** All that the public page says: no name, no customer, no count by person. */
export const publicHoursSchema = z.object({
  brand: z.string(),
  zone: z.string(),
  at: instant,
  /** People who are at the desk for these accounts. */
  present: z.number().int(),
  accounts: z.array(statedAccountSchema),
  comingUp: z.array(
    z.object({
      on: z.iso.date(),
      name: z.string().nullable(),
      handles: z.array(z.string()),
      spans: z.array(daySpanSchema),
    }),
  ),
});
export type PublicHours = z.infer<typeof publicHoursSchema>;

/** `none`: not on the page. */
export const stateHoursSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("none") }),
  z.strictObject({ state: z.literal("always") }),
  z.strictObject({ state: z.literal("calendar"), calendarId: id }),
]);
export type StateHours = z.infer<typeof stateHoursSchema>;

export const deskZoneSchema = z.strictObject({ zone: zoneSchema });
