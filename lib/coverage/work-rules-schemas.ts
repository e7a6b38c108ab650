import { z } from "zod";

/** What a rule does with a shift that breaks it. */
export const RULE_MODES = ["warns", "asks-reason", "asks-consent", "forbids"] as const;
export const ruleModeSchema = z.enum(RULE_MODES);
export type RuleMode = z.infer<typeof ruleModeSchema>;

/** Of each rule with one number: the least and most that can be set, and its unit's step. */
export const LIMITS = {
  rest: [0, 48],
  "daily-hours": [1, 24],
  "weekly-hours": [1, 168],
  "days-in-row": [1, 31],
  "days-in-week": [1, 7],
  "night-hours": [1, 24],
  "nights-in-row": [1, 31],
  notice: [0, 90],
} as const satisfies Record<string, readonly [least: number, most: number]>;
export type LimitRule = keyof typeof LIMITS;
export const LIMIT_RULES = Object.keys(LIMITS) as LimitRule[];

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
export const EXAMPLES = ["EU", "DE", "FR", "ES", "GB", "US"] as const;
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
