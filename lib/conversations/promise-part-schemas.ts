import { z } from "zod";

/** The chip of a row of the queue: what we told somebody we would do, and by when. */
export const owedPromiseSchema = z.object({
  id: z.uuid(),
  what: z.string(),
  dueAt: z.iso.datetime(),
  /** The time has passed. */
  isBroken: z.boolean(),
});
export type OwedPromiseMark = z.infer<typeof owedPromiseSchema>;

/** What a conversation still owes and was offered. */
export const owedPart = {
  /** What we said we would do next. */
  promise: owedPromiseSchema.nullable(),
  /** Offers that wait for a lead, for an answer or to be paid. */
  openOffers: z.number(),
};
