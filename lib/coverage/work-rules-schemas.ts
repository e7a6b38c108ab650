import { z } from "zod";
import { EXAMPLES, LIMITS, type LimitRule, RULE_MODES } from "./rules/rule-words";

export const ruleModeSchema = z.enum(RULE_MODES);

const limit = (rule: LimitRule) =>
  z
    .strictObject({ mode: ruleModeSchema, limit: z.number().min(LIMITS[rule][0]).max(LIMITS[rule][1]) })
    .optional();

/** What a rule does not name is as the house's own policy has it. Hours, days; breaks in minutes. */
export const ruleSetSchema = z.strictObject({
  rest: limit("rest"),
  "daily-hours": limit("daily-hours"),
  "weekly-hours": limit("weekly-hours"),
  "days-in-row": limit("days-in-row"),
  "days-in-week": limit("days-in-week"),
  "night-hours": limit("night-hours"),
  "nights-in-row": limit("nights-in-row"),
  notice: limit("notice"),
  break: z
    .strictObject({
      mode: ruleModeSchema,
      /** So many minutes of break in more than so many hours of work. */
      steps: z
        .array(
          z.strictObject({
            afterHours: z.number().min(0).max(24),
            minutes: z.number().int().min(1).max(240),
          }),
        )
        .min(1)
        .max(6),
    })
    .optional(),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;

const shape = {
  name: z.string().trim().min(1).max(80),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "country")
    .nullable(),
  /** Empty: every contract of the country that names no other table. */
  contract: z.string().trim().max(60),
  rules: ruleSetSchema,
  /** Somebody who knows the law has read it. */
  isReviewed: z.boolean(),
};
export const createWorkRulesSchema = z.strictObject({
  ...shape,
  country: shape.country.default(null),
  contract: shape.contract.default(""),
  rules: ruleSetSchema.optional(),
  isReviewed: shape.isReviewed.default(false),
  /** Starts from an example; `rules` given beside it win. */
  example: z.enum(EXAMPLES).optional(),
});
export type CreateWorkRules = z.infer<typeof createWorkRulesSchema>;

export const changeWorkRulesSchema = z
  .strictObject({ ...shape, changeNumber: z.number().int().min(1) })
  .partial();
export type ChangeWorkRules = z.infer<typeof changeWorkRulesSchema>;

export const workRulesSchema = z.object({
  id: z.uuid(),
  ...shape,
  example: z.string().nullable(),
  changeNumber: z.number(),
  /** Who is held to it now, by their terms or by their country. */
  agentIds: z.array(z.uuid()),
});
export type WorkRules = z.infer<typeof workRulesSchema>;

export const consentSchema = z.object({
  id: z.uuid(),
  shiftId: z.uuid(),
  agentId: z.uuid(),
  state: z.enum(["asked", "agreed", "declined", "withdrawn"]),
  zone: z.string(),
  startLocal: z.string(),
  endLocal: z.string(),
  recurrence: z.string().nullable(),
  warnings: z.array(
    z.object({ rule: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
});
export type Consent = z.infer<typeof consentSchema>;
export const answerConsentSchema = z.strictObject({ agree: z.boolean() });
