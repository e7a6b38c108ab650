import { z } from "zod";
import { HISTORY_CHARSETS, historyFormatSchema } from "./import-schemas";

const wish = {
  format: historyFormatSchema,
  /** IANA; of times without an offset. */
  zone: z.string().max(80).nullable(),
  /** Our handle, for what names none. */
  account: z.string().max(200).nullable(),
  charset: z.enum(HISTORY_CHARSETS).nullable(),
};

/** How a file of history is to be read. */
export const historyWishSchema = z.strictObject(wish);
export type HistoryWish = z.infer<typeof historyWishSchema>;

/** What is left out stays as it was. */
export const startHistorySchema = historyWishSchema.partial().extend({ dryRun: z.boolean().default(false) });
export type StartHistory = z.infer<typeof startHistorySchema>;

/** What was found in the file so far, and what it would become where it is only checked. */
export const historyFoundSchema = z.object({
  /** Conversations that an earlier run had taken in. */
  from: z.number(),
  messages: z.number(),
  conversations: z.number(),
  interactions: z.number(),
  known: z.number(),
  erased: z.number(),
  accounts: z.array(z.object({ channel: z.string(), handle: z.string(), isNew: z.boolean() })),
});
export type HistoryFound = z.infer<typeof historyFoundSchema>;

export const historyPlanSchema = historyWishSchema.extend({
  isDryRun: z.boolean(),
  found: historyFoundSchema.nullable().default(null),
});
export type HistoryPlan = z.infer<typeof historyPlanSchema>;
