import { z } from "zod";

const dollars = z.number().min(0).max(1_000_000);

/** What may be spent on an account in a month, in US dollars; null is without a limit. */
export const setSpendBudgetSchema = z.strictObject({ monthlyUsd: dollars.nullable() });
export type SetSpendBudget = z.infer<typeof setSpendBudgetSchema>;

export const spendQuerySchema = z.strictObject({
  /** A month of the provider (UTC), `2026-11`; this one by default. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
});

export const spendRowSchema = z.object({
  endpoint: z.string(),
  item: z.string(),
  count: z.number(),
  usd: z.number(),
});

/** What an account cost in a month by the provider's list of prices. Figures are ours, the bill is the provider's. */
export const spendSchema = z.object({
  /** Null is what was read for all accounts with the app's own key. */
  account: z.object({ id: z.uuid(), channel: z.string(), handle: z.string() }).nullable(),
  spentUsd: z.number(),
  budgetUsd: z.number().nullable(),
  /** Used share of the budget in per cent; null without one. */
  share: z.number().nullable(),
  /** At the rate of the last seven days: when the budget is empty, and what the month comes to. */
  emptyAt: z.iso.datetime().nullable(),
  monthUsd: z.number().nullable(),
  /** Listening and enrichment stand still. */
  isStopped: z.boolean(),
  rows: z.array(spendRowSchema),
});
export type Spend = z.infer<typeof spendSchema>;

export const spendReportSchema = z.object({ month: z.string(), data: z.array(spendSchema) });
export type SpendReport = z.infer<typeof spendReportSchema>;
