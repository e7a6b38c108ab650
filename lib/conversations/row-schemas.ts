import { z } from "zod";

/** Why something lies where it lies: a code of messages/<locale>/routing.json with its values. */
export const becauseSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Because = z.infer<typeof becauseSchema>;

/** Present where it is so: the newest of the customer's words are hostile; a rule gave it to whoever has it, and why. */
export const rowPart = { isHostile: z.literal(true).optional(), because: z.array(becauseSchema).optional() };
/** Words that a person, a threat in them or their tone says are hostile. */
export const hostilePart = { isHostile: z.literal(true).optional() };
