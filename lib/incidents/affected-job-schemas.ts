import { z } from "zod";
import { CHARSETS } from "@/lib/customers/rules/charset";

const id = z.uuid();
const at = z.iso.datetime({ offset: true });

/** Column to what it is: `email`, `phone`, `x`, `number`, `name`, `language`, `late`, or `field:` and a name. */
export const affectedMappingSchema = z.record(z.string().max(200), z.string().max(60));

const factOf = z.strictObject({
  kind: z.enum(["order", "locator", "parcel", "tier", "custom"]),
  /** Of a custom one. */
  label: z.string().trim().max(80).nullish(),
  how: z.enum(["is", "starts", "between"]),
  value: z.string().trim().min(1).max(120),
  /** Of `between`; both ends count. */
  to: z.string().trim().min(1).max(120).nullish(),
});
/** Everybody with a fact, or who wrote to an account since; both together narrow. */
export const segmentSchema = z
  .strictObject({
    fact: factOf.nullish(),
    wroteTo: z.strictObject({ accountId: id, sinceAt: at }).nullish(),
  })
  .refine(({ fact, wroteTo }) => fact || wroteTo, { error: "segment-empty" })
  .refine(({ fact }) => fact?.how !== "between" || fact.to, { error: "segment-open", path: ["fact", "to"] });
export type Segment = z.infer<typeof segmentSchema>;

/** How people come to an incident by a list or a segment. */
export const affectedPlanSchema = z.object({
  incidentId: id,
  segment: segmentSchema.nullable(),
  format: z.enum(["csv", "jsonl"]),
  charset: z.enum(CHARSETS),
  mark: z.number().int(),
  delimiter: z.string(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: affectedMappingSchema,
  /** For phone numbers written without a country code. */
  country: z.string().nullable(),
  isDryRun: z.boolean(),
  /** Some lines are UTF-8 and others are not: each is read as it was written. */
  isMixed: z.boolean(),
  /** Who was not known to the desk before. */
  newPeople: z.number().int(),
  /** Orders told, and those of them told of somebody by a further line. */
  orders: z.number().int().default(0),
  furtherOrders: z.number().int().default(0),
});
/** What a plan counts, before its first line. */
export const NOTHING_COUNTED = { newPeople: 0, orders: 0, furtherOrders: 0 } as const;
export type AffectedPlan = z.infer<typeof affectedPlanSchema>;

export const startAffectedSchema = z.strictObject({
  mapping: affectedMappingSchema.optional(),
  charset: z.enum(CHARSETS).optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((each) => each.toUpperCase())
    .nullish(),
  isDryRun: z.boolean().default(false),
});
export type StartAffected = z.infer<typeof startAffectedSchema>;

/** Body of POST /incidents/{id}/affected/segments. */
export const stageSegmentSchema = z.strictObject({
  segment: segmentSchema,
  isDryRun: z.boolean().default(true),
});
