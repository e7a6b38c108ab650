/** What a rule does with a shift that breaks it. */
export const RULE_MODES = ["warns", "asks-reason", "asks-consent", "forbids"] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** Of each rule with one number, the least and the most that can be set: hours or days. */
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

/** Countries there is a table to start from for; EU where a country has none of its own. */
export const EXAMPLES = ["EU", "DE", "FR", "ES", "GB", "US"] as const;
