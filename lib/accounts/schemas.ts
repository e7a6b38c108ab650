import { z } from "zod";

export const purposeSchema = z.enum(["care", "brand"]);
export const healthStateSchema = z.enum(["unknown", "live", "late", "down", "reconnect"]);
export type HealthState = z.infer<typeof healthStateSchema>;

export const accountSchema = z.object({
  id: z.uuid(),
  channel: z.string(),
  purpose: purposeSchema,
  handle: z.string(),
  externalId: z.string().nullable(),
  displayName: z.string(),
  team: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  signature: z.object({ symbol: z.string(), kind: z.enum(["initials", "name"]) }),
  plan: z.enum(["self_serve", "enterprise"]),
  isActive: z.boolean(),
  connectionState: z.enum(["unconnected", "connected", "reconnect"]),
  health: z.object({
    state: healthStateSchema,
    /** A code of messages/<locale>/accounts.json, with its values. */
    cause: z.string().nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    ingestDelaySeconds: z.number().nullable(),
    lastReceivedAt: z.iso.datetime().nullable(),
    budget: z.array(
      z.object({ endpoint: z.string(), limit: z.number(), remaining: z.number(), resetAt: z.iso.datetime() }),
    ),
  }),
  /** What the reader may do with it. */
  rights: z.object({ mayReply: z.boolean(), mayPublish: z.boolean(), mayReadPrivate: z.boolean() }),
});
export type Account = z.infer<typeof accountSchema>;
