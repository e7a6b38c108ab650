import { z } from "zod";

/** What other systems may be told of. */
export const hookEventSchema = z.enum(["spike.raised", "claim.chosen"]);
export type HookEvent = z.infer<typeof hookEventSchema>;

export const createHookSchema = z.strictObject({
  url: z.string().trim().min(1).max(500),
  events: z.array(hookEventSchema).min(1).max(20),
});
export type CreateHook = z.infer<typeof createHookSchema>;

export const hookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.string()),
  createdAt: z.iso.datetime(),
  /** Given up after a day in which nothing came through, and why. */
  offAt: z.iso.datetime().nullable(),
  offCode: z.string().nullable(),
  lastSentAt: z.iso.datetime().nullable(),
  waiting: z.number().int(),
});
export type Hook = z.infer<typeof hookSchema>;

/** The secret that signs its calls is told this once. */
export const newHookSchema = z.object({ id: z.uuid(), secret: z.string() });
