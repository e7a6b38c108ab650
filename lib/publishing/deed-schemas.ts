import { z } from "zod";
import { plannedPostSchema, postHoldSchema } from "./schemas";

const id = z.uuid();
/** How it stood when its reader saw it; left out, whatever it is now. */
const seen = { changeNumber: z.number().int().optional() };
const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u)
  .nullable()
  .optional();
const zone = z.string().max(60).optional();
/** A lead's reason for letting out what the guard or the voice guide stops. */
const overrule = z.string().trim().min(1).max(300).optional();

export const seenPostSchema = z.strictObject(seen);
export type SeenPost = z.infer<typeof seenPostSchema>;

/** Body of `/ask`, `/plan` and `/approve`; a time named here replaces the planned one, null means now. */
export const letGoSchema = z.strictObject({ ...seen, plannedLocal: local, zone, overrule });
export type LetGo = z.infer<typeof letGoSchema>;

export const returnPostSchema = z.strictObject({ ...seen, note: z.string().trim().min(1).max(500) });
export type ReturnPost = z.infer<typeof returnPostSchema>;

/** Body of `/confirm`: without a time it leaves as soon as it is released. */
export const confirmPostSchema = z.strictObject({ ...seen, plannedLocal: local, zone });
export type ConfirmPost = z.infer<typeof confirmPostSchema>;

export const settlePostSchema = z.strictObject({
  ...seen,
  as: z.enum(["sent", "not-sent"]),
  externalId: z.string().trim().min(1).max(100).optional(),
});
export type SettlePost = z.infer<typeof settlePostSchema>;

export const postRuleSchema = z.strictObject({
  /** Whose yes a post needs: nobody's, another's who may publish there, or a lead's. */
  approval: z.enum(["none", "member", "lead"]),
  altText: z.enum(["warn", "require"]),
});
export type PostRule = z.infer<typeof postRuleSchema>;

export const placedHoldSchema = postHoldSchema.extend({
  /** Posts the provider may be taking at this moment; of a thread, no further part follows. */
  underWay: z.array(z.object({ id, sent: z.number().int(), of: z.number().int() })),
});
export type PlacedHold = z.infer<typeof placedHoldSchema>;

export const postQueueSchema = z.object({
  data: z.array(
    z.object({
      account: z.object({ id, channel: z.string(), handle: z.string() }),
      mayWrite: z.boolean(),
      rule: postRuleSchema,
      holds: z.array(postHoldSchema),
      /** In the order they leave. */
      next: z.array(plannedPostSchema),
      /** Would leave by themselves. */
      planned: z.number().int(),
      held: z.number().int(),
      stale: z.number().int(),
      asked: z.number().int(),
      inDoubt: z.number().int(),
    }),
  ),
});
export type PostQueue = z.infer<typeof postQueueSchema>;

export const listHoldsSchema = z.strictObject({
  accountId: id.optional(),
  incidentId: id.optional(),
  all: z.enum(["true", "false"]).optional(),
});
export const postHoldListSchema = z.object({ data: z.array(postHoldSchema) });
