import { z } from "zod";

const instant = z.iso.datetime();
const count = z.number().int();
const seconds = z.number().nullable();

export const wallboardQuerySchema = z.strictObject({
  /** Whose day it is; the desk's without it. */
  zone: z.string().min(1).max(60).optional(),
  team: z.uuid().optional(),
});
export type WallboardQuery = z.infer<typeof wallboardQuerySchema>;

/** A turn that waits, as a board shows it. */
export const waitingSchema = z.object({
  conversationId: z.uuid(),
  customer: z.string(),
  channel: z.string(),
  audience: z.enum(["public", "private"]),
  level: count,
  startedAt: instant,
  dueAt: instant,
  targetSeconds: count,
  /** Who has it; null: nobody. */
  initials: z.string().nullable(),
});
export type Waiting = z.infer<typeof waitingSchema>;

export const accountLightSchema = z.object({
  id: z.uuid(),
  channel: z.string(),
  handle: z.string(),
  state: z.enum(["unknown", "live", "late", "down", "reconnect"]),
  cause: z.string().nullable(),
  lastReceivedAt: instant.nullable(),
  ingestDelaySeconds: seconds,
  /** Its newest message to itself; null where none goes. */
  canary: z
    .object({ state: z.enum(["returned", "under-way", "missing", "failed"]), delaySeconds: seconds })
    .nullable(),
});
export type AccountLight = z.infer<typeof accountLightSchema>;

export const wallboardSchema = z.object({
  asOfAt: instant,
  zone: z.string(),
  desk: z.string(),
  /** Who has waited longest; null when nobody waits. */
  oldest: waitingSchema.nullable(),
  /** The first in order of due time. */
  next: z.array(waitingSchema),
  waiting: count,
  late: count,
  /** Due within five minutes, not late yet. */
  dueSoon: count,
  open: z.array(z.object({ level: count, channel: z.string(), count, late: count })),
  /** Turns that began in the last half hour, and in the same one of the weeks before; null before a week has passed. */
  arrivals: z.object({ now: count, usual: z.number().nullable(), weeks: count }),
  /** Of the turns that began since midnight: the figures of the report for that range. */
  today: z.object({
    fromAt: instant,
    answered: count,
    inTime: count,
    openOverdue: count,
    /** inTime / (answered + openOverdue); null without either. */
    share: z.number().nullable(),
    p50Seconds: seconds,
    p90Seconds: seconds,
  }),
  accounts: z.array(accountLightSchema),
  /** Conditions that ring now, for leads. */
  ringing: count,
});
export type Wallboard = z.infer<typeof wallboardSchema>;
