import { z } from "zod";

const instant = z.iso.datetime();

/** `from` and `to` (without it) are instants with an offset or days of `zone`; without them the coming seven days. */
export const coverQuerySchema = z.strictObject({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  zone: z.string().max(60).optional(),
  stepMinutes: z.coerce
    .number()
    .pipe(z.union([z.literal(5), z.literal(15), z.literal(30), z.literal(60)]))
    .default(15),
});
export type CoverQuery = z.infer<typeof coverQuerySchema>;

export const cellSchema = z.object({
  startAt: instant,
  required: z.number(),
  /** The least at any moment of the cell; people in training count as their part. */
  planned: z.number(),
  /** Of the past and of now; null of what is ahead. */
  present: z.number().nullable(),
  /** 0 to 1, by Erlang C; null where no arrivals are expected. */
  predictedWithin600: z.number().nullable(),
  state: z.enum(["gap", "thin", "short", "covered", "over"]),
});

export const gapSchema = z.object({
  startAt: instant,
  endAt: instant,
  code: z.enum([
    "nobody",
    "thin",
    "short",
    "nobody-speaks",
    "nobody-on-call",
    "on-call-unreachable",
    "no-handover",
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The least share within ten minutes expected in it, 0 to 1; null where no arrivals are. */
  share: z.number().nullable().optional(),
});
export type CoverGap = z.infer<typeof gapSchema>;

export const coverSchema = z.object({
  zone: z.string(),
  stepMinutes: z.number(),
  /** How the expected arrivals were made; null until there is a history. */
  forecast: z
    .object({
      madeAt: instant,
      days: z.number(),
      trend: z.number(),
      leftOut: z.number(),
      heldOutError: z.number().nullable(),
    })
    .nullable(),
  cells: z.array(cellSchema),
  gaps: z.array(gapSchema),
});
export type Cover = z.infer<typeof coverSchema>;
/** As the API tells it: each gap with a sentence. */
export const coverAnswerSchema = coverSchema.extend({ gaps: z.array(gapSchema.extend({ why: z.string() })) });

const share = (least: number, most: number) => z.number().min(least).max(most);
const whole = (least: number, most: number) => z.number().int().min(least).max(most);
export const policySchema = z.strictObject({
  minimumCover: whole(0, 500),
  serviceShare: share(0.5, 0.999),
  withinSeconds: whole(10, 86_400),
  occupancyCap: share(0.3, 1),
  shrinkage: share(0, 0.8),
  handlingSeconds: whole(10, 7200),
  parallel: whole(1, 5),
  /** Whether the handling time is taken from the desk's own answers where there are enough of them. */
  handlingIsMeasured: z.boolean(),
  /** After which people give up, on the average; null: never. */
  patienceSeconds: whole(10, 604_800).nullable(),
  /** Whose public holidays the forecast knows, "DE" and "BY"; and arrivals then over usual ones, null: as learnt. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "country")
    .nullable(),
  region: z.string().min(1).max(10).nullable(),
  holidayFactor: share(0, 20).nullable(),
  /** Somebody who answers speaks each of them at every minute. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, "language")).max(20),
  restHours: whole(0, 24),
  dailyHours: whole(1, 24),
  weeklyHours: whole(1, 168),
  daysInRow: whole(1, 31),
  noticeDays: whole(0, 90),
  nobodyAloneAtNight: z.boolean(),
  /** After which admins are told that fewer are here than planned. */
  graceMinutes: whole(0, 240),
  /** Nothing is given out in the last minutes before a break or the end of a shift. */
  quietMinutes: whole(0, 120),
  /** So long whoever leaves and whoever stays are on together; 0: not asked for. */
  handoverMinutes: whole(0, 120),
  changeNumber: whole(1, 2_000_000_000),
});
export type Policy = z.infer<typeof policySchema>;
export const changePolicySchema = policySchema.partial();
export type ChangePolicy = z.infer<typeof changePolicySchema>;
