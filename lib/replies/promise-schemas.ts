import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const what = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(300);

/** What an answer promises, stored with it. */
export const promiseInputSchema = z.strictObject({
  what,
  dueAt: instant,
  /** Who keeps it; without one whoever has the conversation. */
  ownerId: id.optional(),
});
export type PromiseInput = z.infer<typeof promiseInputSchema>;

/** Body of POST /conversations/{id}/promises. */
export const givePromiseSchema = promiseInputSchema.extend({
  /** The answer or call it was given in; without one the newest thing said. */
  interactionId: id.optional(),
});
export type GivePromise = z.infer<typeof givePromiseSchema>;

/** Body of PATCH /promises/{id}: another owner, or another time before this one with a reason. */
export const changePromiseSchema = z.strictObject({
  ownerId: id.nullable().optional(),
  dueAt: instant.optional(),
  reason: reason.optional(),
});
export type ChangePromise = z.infer<typeof changePromiseSchema>;

/** Body of POST /promises/{id}/keep: with the answer or call that kept it, which counts by its own time. */
export const keepPromiseSchema = z.strictObject({ interactionId: id.optional() });
export const releasePromiseSchema = z.strictObject({ reason });

export const promiseStateSchema = z.enum(["open", "broken", "kept", "kept-late", "released"]);

export const promiseSchema = z.object({
  id,
  conversationId: id,
  interactionId: id,
  customer: z.object({ id, displayName: z.string() }),
  what: z.string(),
  dueAt: instant,
  firstDueAt: instant,
  moveReason: z.string().nullable(),
  state: promiseStateSchema,
  /** Who keeps it: as named, else whoever has the conversation; null is the team. */
  owner: agentMarkSchema.nullable(),
  isNamed: z.boolean(),
  /** Who had it and has left. */
  lostOwner: z.string().nullable(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  /** When it was kept or released. */
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  /** An answer or call since, which may have kept it. */
  answer: z
    .object({ interactionId: id, at: instant, by: z.string().nullable(), kind: z.string() })
    .nullable(),
});
export type GivenPromise = z.infer<typeof promiseSchema>;

/** Of one conversation; times in a sentence to them are meant in this zone. */
export const promisesOfSchema = z.object({ zone: z.string(), data: z.array(promiseSchema) });

export const listPromisesSchema = z.object({
  state: z.enum(["owed", "broken", "done", "all"]).default("owed"),
  owner: z.union([z.literal("me"), id]).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListPromises = z.infer<typeof listPromisesSchema>;

export const reportPromisesSchema = z.object({ from: instant.optional(), to: instant.optional() });
const figures = {
  due: z.number().int(),
  kept: z.number().int(),
  keptLate: z.number().int(),
  broken: z.number().int(),
  released: z.number().int(),
  open: z.number().int(),
  moved: z.number().int(),
};
export const promisesReportSchema = z.object({
  from: instant,
  to: instant,
  ...figures,
  /** Kept in time, of those kept at all or broken, 0 to 1; null without any. */
  share: z.number().nullable(),
  byAgent: z.array(z.object({ agent: agentMarkSchema.nullable(), ...figures })),
});
export type PromisesReport = z.infer<typeof promisesReportSchema>;
