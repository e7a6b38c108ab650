import { z } from "zod";
import { LETTER_STATES, leftOutSchema } from "../mailing-schemas";

const id = z.uuid();
const at = z.iso.datetime();
const limit = z.coerce.number().int().min(1).max(200).default(50);

/** Body of POST /mailings/{id}/start: at once, at that instant, or at a time on the clock of a zone. */
export const startMailingSchema = z
  .strictObject({
    at: z.iso.datetime({ offset: true }).optional(),
    startLocal: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u)
      .optional(),
    zone: z.string().min(1).max(60).optional(),
    /** As it was when it was looked at; left out, whatever it is now. */
    changeNumber: z.number().int().optional(),
  })
  .refine(
    ({ at, startLocal, zone }) => (startLocal === undefined) === (zone === undefined) && !(at && zone),
    {
      error: "start-one-time",
    },
  );
export type StartMailing = z.infer<typeof startMailingSchema>;

const person = z.object({ id, displayName: z.string() });

export const letterSchema = z.object({
  id,
  customer: person,
  /** Null once the person was forgotten. */
  address: z.string().nullable(),
  language: z.string(),
  state: z.enum(LETTER_STATES),
  /** Why it is not out. */
  code: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  /** In doubt, and no longer looked for: a person decides. */
  needsWord: z.boolean(),
  sentAt: at.nullable(),
  bouncedAt: at.nullable(),
  complainedAt: at.nullable(),
  unsubscribedAt: at.nullable(),
  answeredAt: at.nullable(),
});
export type Letter = z.infer<typeof letterSchema>;

export const listLettersSchema = z.strictObject({
  state: z.enum(LETTER_STATES).optional(),
  /** Those alone that answered, complained or unsubscribed. */
  only: z.enum(["answered", "complained", "unsubscribed"]).optional(),
  limit,
  cursor: id.optional(),
});
export type ListLetters = z.infer<typeof listLettersSchema>;

export const leftOutPersonSchema = z.object({
  customer: person,
  reason: leftOutSchema,
  /** What a field has nothing for. */
  fields: z.array(z.string()),
});
export type LeftOutPerson = z.infer<typeof leftOutPersonSchema>;

export const listLeftOutSchema = z.strictObject({
  reason: leftOutSchema.optional(),
  limit,
  cursor: id.optional(),
});
export type ListLeftOut = z.infer<typeof listLeftOutSchema>;

/** What a person says of a letter in doubt. */
export const settleLetterSchema = z.strictObject({ as: z.enum(["sent", "not-sent", "again"]) });
export type SettleLetter = z.infer<typeof settleLetterSchema>;
