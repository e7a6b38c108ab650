import { z } from "zod";

/** What a person tried in other ways before they wrote here, and whether it was solved. */
export const triedBeforeSchema = z.object({
  /** Most recent way first. */
  ways: z.array(
    z.object({
      kind: z.enum(["post", "direct_message", "email", "call", "missed_call"]),
      count: z.number(),
      /** Of all calls together. */
      seconds: z.number(),
    }),
  ),
  isSolved: z.boolean(),
  sinceAt: z.iso.datetime(),
});
export type TriedBefore = z.infer<typeof triedBeforeSchema>;
