import { z } from "zod";

/** What a person says of a message against the rules: of the customer's, whether it asks for anything; of ours, whether it is of use. */
export const correctionSchema = z.enum(["closer", "not-closer", "useful", "acknowledgement"]);
export type Correction = z.infer<typeof correctionSchema>;

export const correctInputSchema = z.strictObject({ says: correctionSchema });

/** How the clocks take a message, and whether a person has said so. */
export const clockMarkSchema = z.object({
  as: z.enum(["closer", "acknowledgement"]).nullable(),
  isCorrected: z.boolean(),
});
export type ClockMark = z.infer<typeof clockMarkSchema>;
