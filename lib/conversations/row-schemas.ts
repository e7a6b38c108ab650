import { z } from "zod";
import { becauseSchema } from "./routing/routing-schemas";

/** Present where it is so: the newest of the customer's words are hostile; a rule gave it to whoever has it, and why. */
export const rowPart = { isHostile: z.literal(true).optional(), because: z.array(becauseSchema).optional() };
/** Words that a person, a threat in them or their tone says are hostile. */
export const hostilePart = { isHostile: z.literal(true).optional() };
