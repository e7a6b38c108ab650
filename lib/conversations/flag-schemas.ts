import { z } from "zod";
import { evidenceSchema, flagKindSchema } from "@/lib/red-flags/schemas";

/** A flag that stands, as the API answers it and as a chip shows it. */
export const flagSchema = z.object({
  id: z.uuid(),
  /** Its kind. */
  reason: z.string(),
  /** Of all flags of the conversation together; 3 is the top. */
  level: z.number(),
  /** Why, as a sentence. */
  evidence: z.string(),
  /** The same for who says it in another language: a code with values, and the words in the interaction. */
  says: evidenceSchema,
  weight: z.number(),
  /** Concluded from signs, not read. */
  isInferred: z.boolean(),
  /** A person raised it. */
  isByHand: z.boolean(),
  interactionId: z.uuid().nullable(),
  raisedAt: z.iso.datetime(),
});
export type FlagView = z.infer<typeof flagSchema>;

export const clearFlagSchema = z.strictObject({ reason: z.string().trim().min(3).max(300) });
export const raiseFlagSchema = z.strictObject({
  kind: flagKindSchema,
  interactionId: z.uuid().optional(),
  note: z.string().trim().min(3).max(300),
});
export type RaiseFlag = z.infer<typeof raiseFlagSchema>;
