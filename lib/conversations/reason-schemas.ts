import { z } from "zod";

const id = z.uuid();
const name = z.string().trim().min(1).max(80);

/** Why people write. `parentId` is the level above; there are two levels. */
export const contactReasonSchema = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  position: z.number(),
  isRetired: z.boolean(),
});
export type ContactReasonView = z.infer<typeof contactReasonSchema>;

export const createReasonSchema = z.strictObject({ name, parentId: id.nullable().default(null) });
export type CreateReason = z.infer<typeof createReasonSchema>;

export const changeReasonSchema = z.strictObject({
  name: name.optional(),
  parentId: id.nullable().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  isRetired: z.boolean().optional(),
});
export type ChangeReason = z.infer<typeof changeReasonSchema>;
