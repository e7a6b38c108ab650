import { z } from "zod";
import { zoneSchema } from "@/lib/agents/schemas";
import { localSchema, segmentSchema, skillNameSchema, timeSchema } from "./schemas";

const id = z.uuid();

export const skillSchema = z.object({ id, name: z.string() });
export type Skill = z.infer<typeof skillSchema>;
export const createSkillSchema = z.strictObject({ name: skillNameSchema });

/** How an agent works. */
export const termsSchema = z.strictObject({
  skills: z.array(skillNameSchema).max(40),
  weeklyMinutes: z.number().int().min(0).max(10_080).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "country")
    .nullable(),
  region: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,10}$/, "region")
    .nullable(),
  /** Of a person in the cover: 1, less in training, 0 who only drafts. */
  coverFactor: z.number().min(0).max(1),
  /** The table of work rules; null: that of their country, else the house's own. */
  rulesId: id.nullable(),
  /** How many open conversations they are given at once. */
  capacity: z.number().int().min(1).max(500),
  changeNumber: z.number().int().min(0),
});
export type Terms = z.infer<typeof termsSchema>;
export const changeTermsSchema = termsSchema.partial();
export type ChangeTerms = z.infer<typeof changeTermsSchema>;

/** 1 is Monday. An end that is not after its start is on the next day. By the agent's own clock. */
export const availabilitySchema = z.strictObject({
  spans: z
    .array(
      z.strictObject({
        weekday: z.number().int().min(1).max(7),
        startTime: timeSchema,
        endTime: timeSchema,
        kind: z.enum(["wish", "no-go"]),
      }),
    )
    .max(70),
});
export type AvailabilityWish = z.infer<typeof availabilitySchema>;

export const askTimeOffSchema = z.strictObject({
  /** Their own, unless an admin names another agent: then it is approved at once. */
  agentId: id.optional(),
  zone: zoneSchema.optional(),
  startLocal: localSchema,
  endLocal: localSchema,
});
export type AskTimeOff = z.infer<typeof askTimeOffSchema>;
export const decideTimeOffSchema = z.strictObject({ state: z.enum(["approved", "declined", "withdrawn"]) });
export type DecideTimeOff = z.infer<typeof decideTimeOffSchema>;
export const timeOffSchema = z.object({
  id,
  agentId: id,
  zone: z.string(),
  startLocal: z.string(),
  endLocal: z.string(),
  startAt: z.iso.datetime(),
  endAt: z.iso.datetime(),
  state: z.enum(["asked", "approved", "declined", "withdrawn"]),
});
export type TimeOff = z.infer<typeof timeOffSchema>;

export const createTemplateSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Null: the zone of whom it is laid out for. */
  zone: zoneSchema.nullable().default(null),
  startTime: timeSchema,
  endTime: timeSchema,
  recurrence: z.string().trim().min(1).max(300).nullable().default(null),
  skills: z.array(skillNameSchema).max(20).default([]),
  segments: z.array(segmentSchema).max(40).default([]),
});
export type CreateTemplate = z.infer<typeof createTemplateSchema>;
export const templateSchema = createTemplateSchema.extend({ id });
export type Template = z.infer<typeof templateSchema>;
