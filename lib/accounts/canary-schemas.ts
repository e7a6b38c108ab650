import { z } from "zod";

export const canarySchema = z.object({
  accountId: z.uuid(),
  /** How the desk can write to itself over it; null where it can't. */
  way: z.enum(["itself", "sibling"]).nullable(),
  /** Why it can't go now: `no-way`, `needs-second`, `unconnected`. */
  obstacle: z.enum(["no-way", "needs-second", "unconnected"]).nullable(),
  isOn: z.boolean(),
  everyMinutes: z.number().int(),
  last: z
    .object({
      state: z.enum(["returned", "under-way", "missing", "failed"]),
      startedAt: z.iso.datetime(),
      /** From its sending to its receipt here; null until it is back. */
      delaySeconds: z.number().nullable(),
      code: z.string().nullable(),
    })
    .nullable(),
  /** Of those that came back within the last day. */
  day: z.object({ n: z.number(), p50Seconds: z.number().nullable(), maxSeconds: z.number().nullable() }),
});
export type CanaryView = z.infer<typeof canarySchema>;

export const setCanarySchema = z.strictObject({
  accountId: z.uuid(),
  isOn: z.boolean(),
  everyMinutes: z.number().int().min(1).max(1440),
});
export type SetCanary = z.infer<typeof setCanarySchema>;
