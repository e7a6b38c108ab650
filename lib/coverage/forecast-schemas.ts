import { z } from "zod";
import { zoneSchema } from "@/lib/agents/schemas";
import { localSchema } from "./schemas";

const instant = z.iso.datetime();

const wish = {
  name: z.string().trim().min(1).max(120),
  startLocal: localSchema,
  endLocal: localSchema,
  /** So many times the usual arrivals; 1 changes nothing. */
  factor: z.number().min(0).max(100),
  /** And so many more over the whole of it, evenly. */
  added: z.number().int().min(0).max(1_000_000),
};
export const createEventSchema = z.strictObject({
  ...wish,
  /** Without it the desk's. */
  zone: zoneSchema.optional(),
  factor: wish.factor.default(1),
  added: wish.added.default(0),
  /** Who tells of it, "promotion:" and an id; telling again replaces. */
  source: z.string().trim().min(1).max(120).nullable().default(null),
});
export type CreateEvent = z.infer<typeof createEventSchema>;
export const changeEventSchema = z
  .strictObject({ ...wish, zone: zoneSchema, changeNumber: z.number().int().min(1) })
  .partial();
export type ChangeEvent = z.infer<typeof changeEventSchema>;
export const eventQuerySchema = z.strictObject({
  /** Without them those that are not over. */
  from: instant.optional(),
  to: instant.optional(),
});
export const eventSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  zone: z.string(),
  startLocal: z.string(),
  endLocal: z.string(),
  startAt: instant,
  endAt: instant,
  factor: z.number(),
  added: z.number(),
  source: z.string().nullable(),
  changeNumber: z.number(),
});
export type ForecastEvent = z.infer<typeof eventSchema>;

export const requiredQuerySchema = z.strictObject({ at: z.iso.datetime({ offset: true }) });

const eventPart = z.object({
  name: z.string(),
  kind: z.enum(["event", "holiday"]),
  factor: z.number(),
  added: z.number(),
});
/** `arrivals × handlingSeconds ÷ parallelFactor ÷ intervalSeconds` are the Erlang; of `for…` and the minimum the most is required. */
export const requiredSchema = z.object({
  startAt: instant,
  zone: z.string(),
  usual: z.number(),
  events: z.array(eventPart),
  arrivals: z.number(),
  intervalSeconds: z.number(),
  handlingSeconds: z.number(),
  parallel: z.number(),
  parallelFactor: z.number(),
  erlangs: z.number(),
  serviceShare: z.number(),
  withinSeconds: z.number(),
  forService: z.number(),
  occupancyCap: z.number(),
  forOccupancy: z.number(),
  minimumCover: z.number(),
  required: z.number(),
  boundBy: z.enum(["nothing", "service", "occupancy", "minimum"]),
  /** With the required people, by Erlang C. */
  shareWithin: z.number(),
  occupancy: z.number(),
  shrinkage: z.number(),
  scheduled: z.number(),
});
export type RequiredSum = z.infer<typeof requiredSchema>;

export const forecastSchema = z.object({
  zone: z.string(),
  madeAt: instant.nullable(),
  days: z.number(),
  trend: z.number(),
  heldOutError: z.number().nullable(),
  /** Days left out of the normal weeks. */
  storms: z.array(z.object({ on: z.string(), arrivals: z.number(), usual: z.number() })),
  holidays: z.array(z.object({ on: z.string(), name: z.string() })),
  holidayFactor: z.object({
    used: z.number(),
    learnt: z.number().nullable(),
    given: z.number().nullable(),
    seen: z.number(),
  }),
  /** Arrivals expected by weekday from Monday and half hour of the zone's clock; null until there is a history. */
  week: z.array(z.array(z.number())).nullable(),
  topShare: z.number(),
  handlingSeconds: z.number(),
  channels: z.array(
    z.object({
      channel: z.string(),
      share: z.number(),
      samples: z.number(),
      measuredSeconds: z.number().nullable(),
      seconds: z.number(),
      isMeasured: z.boolean(),
    }),
  ),
});
export type ForecastReport = z.infer<typeof forecastSchema>;
