import { z } from "zod";

const share = z.number().min(0).max(1).nullable();

/** A range as coverage takes it, a fortnight at most; `factor` is a storm of so many times the usual. */
export const predictionQuerySchema = z.strictObject({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  zone: z.string().max(60).optional(),
  factor: z.coerce.number().min(1).max(10).default(1),
});
export type PredictionQuery = z.infer<typeof predictionQuerySchema>;

const band = { share, low: share, high: share };
export const predictionSchema = z.object({
  zone: z.string(),
  withinSeconds: z.number(),
  /** Of all that comes, begun in time; in 95 of 100 such weeks from `low` to `high`. */
  ...band,
  hours: z.array(z.object({ startAt: z.iso.datetime(), arrivals: z.number(), ...band })),
  hoursUnder90: z.number(),
  /** Shifts of eight hours that would hold 90 %, by Erlang C. */
  shiftsMore: z.number(),
  runs: z.number(),
});
export type CoverPrediction = z.infer<typeof predictionSchema>;
