import { z } from "zod";

const id = z.uuid();
const MINUTE = 60;
const DAY = 86_400;

const audience = z.enum(["public", "private"]);
const channel = z.string().regex(/^[a-z]{1,20}$/);
const level = z.number().int().min(0).max(9);
const seconds = z
  .number()
  .int()
  .min(MINUTE)
  .max(30 * DAY);
/** Percent of the time after which it is warned of; the last one is heard. */
const warnShares = z
  .array(z.number().int().min(10).max(95))
  .min(1)
  .max(3)
  .refine((shares) => shares.every((share, place) => share > (shares[place - 1] ?? 0)), "rising");

/** The share of the time after which an answer is due at levels 1 to 3 of red flags: never more at a higher one. */
const levelFactors = z
  .array(z.number().min(0.05).max(1))
  .length(3)
  .refine((shares) => shares.every((share, place) => share <= (shares[place - 1] ?? 1)), "falling");

/** Where a target holds; what is left out says nothing of it. */
export const targetScopeSchema = z.strictObject({
  accountId: id.nullable().default(null),
  channel: channel.nullable().default(null),
  audience: audience.nullable().default(null),
  teamId: id.nullable().default(null),
  level: level.nullable().default(null),
});

export const createTargetSchema = targetScopeSchema.extend({
  seconds,
  /** Null is round the clock. */
  calendarId: id.nullable().default(null),
  warnShares: warnShares.default([50, 80]),
  levelFactors: levelFactors.default([0.75, 0.5, 0.25]),
});
export type CreateTarget = z.infer<typeof createTargetSchema>;

export const changeTargetSchema = z
  .strictObject({ seconds, calendarId: id.nullable(), warnShares, levelFactors })
  .partial();
export type ChangeTarget = z.infer<typeof changeTargetSchema>;

export const applyTargetSchema = z.strictObject({ reason: z.string().trim().min(1).max(300) });

export const targetSchema = z.object({
  id,
  account: z.object({ id, channel: z.string(), handle: z.string() }).nullable(),
  channel: z.string().nullable(),
  audience: audience.nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
  level: z.number().nullable(),
  seconds: z.number(),
  calendar: z.object({ id, name: z.string() }).nullable(),
  warnShares: z.array(z.number()),
  levelFactors: z.array(z.number()),
  fromAt: z.iso.datetime(),
  untilAt: z.iso.datetime().nullable(),
});
export type TargetView = z.infer<typeof targetSchema>;

export const targetListSchema = z.object({
  /** In force, the most specific first; the first that fits a turn promises it. */
  data: z.array(targetSchema),
  /** What holds where none of them fits, round the clock. */
  defaults: z.array(z.object({ channel: z.string(), seconds: z.number() })),
});
export type TargetList = z.infer<typeof targetListSchema>;

export const targetPreviewSchema = z.object({
  days: z.number(),
  /** Turns of these days that it would have promised, those of them that were answered, and in time by it and by what held. */
  turns: z.number(),
  answered: z.number(),
  inTimeThen: z.number(),
  inTimeNow: z.number(),
  /** Open turns that keep what they were promised. */
  open: z.number(),
});
export type TargetPreview = z.infer<typeof targetPreviewSchema>;
