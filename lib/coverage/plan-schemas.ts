import { z } from "zod";
import { segmentSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();

export const createPlanSchema = z.strictObject({
  /** The first day, of the desk's zone. */
  from: z.iso.date(),
  weeks: z.number().int().min(1).max(4).default(2),
  /** What stands and stays: everything, what is published, or nothing that has not begun. */
  keep: z.enum(["all", "published", "nothing"]).default("published"),
  /** Without them, everybody who answers. */
  agentIds: z.array(id).min(1).max(200).optional(),
  /** Hours of a shift; without them eight, and four for those who work less than thirty a week. */
  shiftHours: z.array(z.number().min(2).max(12)).min(1).max(4).optional(),
  /** How long to look for a better one. */
  seconds: z.number().int().min(2).max(120).default(11),
});
export type CreatePlan = z.infer<typeof createPlanSchema>;

const stretch = { startAt: instant, endAt: instant };
export const planShiftSchema = z.object({
  agentId: id,
  zone: z.string(),
  startLocal: z.string(),
  endLocal: z.string(),
  ...stretch,
  segments: z.array(segmentSchema),
  /** What it takes the place of. */
  was: z.object({ shiftId: id, on: z.iso.date(), ...stretch, repeats: z.boolean() }).nullable(),
});
export type PlanShift = z.infer<typeof planShiftSchema>;

export const proposalSchema = z.object({
  zone: z.string(),
  fromAt: instant,
  toAt: instant,
  stepMinutes: z.number(),
  added: z.array(planShiftSchema),
  changed: z.array(planShiftSchema),
  removed: z.array(
    z.object({ shiftId: id, on: z.iso.date(), agentId: id, ...stretch, repeats: z.boolean() }),
  ),
  /** Shifts that stay as they are. */
  kept: z.number(),
  people: z.array(
    z.object({
      agentId: id,
      shifts: z.number(),
      hours: z.number(),
      hoursBefore: z.number(),
      nights: z.number(),
      nightsBefore: z.number(),
    }),
  ),
  cover: z.object({
    required: z.array(z.number()),
    before: z.array(z.number()),
    after: z.array(z.number()),
    /** People missing, times hours. */
    missingHours: z.object({ before: z.number(), after: z.number() }),
  }),
  hours: z.object({ before: z.number(), after: z.number() }),
  clashes: z.array(
    z.object({
      ...stretch,
      missing: z.number(),
      language: z.string().nullable(),
      reasons: z.record(z.string(), z.number()),
    }),
  ),
  /** The cheapest that would close what stays open; null where nothing does. */
  relief: z
    .object({
      items: z.array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("more"), ...stretch, people: z.number() }),
          z.object({ kind: z.literal("no-go"), agentId: id, ...stretch }),
          z.object({
            kind: z.literal("stretch"),
            agentId: id,
            rule: z.string(),
            on: z.iso.date(),
            by: z.number(),
          }),
        ]),
      ),
      missingHours: z.number(),
    })
    .nullable(),
  solver: z.object({
    seconds: z.number(),
    isOptimal: z.boolean(),
    /** How far at most from the best there is, 0 to 1; null where it is not known. */
    gap: z.number().nullable(),
  }),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const planProgressSchema = z.object({
  seconds: z.number(),
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
});
export const planSchema = z.object({
  id,
  state: z.enum(["waiting", "running", "done", "failed", "cancelled", "applied", "discarded"]),
  phase: z.enum(["waiting", "reading", "solving", "explaining", "done"]),
  wish: createPlanSchema,
  progress: planProgressSchema.nullable(),
  proposal: proposalSchema.nullable(),
  failure: z.object({ code: z.string() }).nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
});
export type Plan = z.infer<typeof planSchema>;
