import { z } from "zod";

const id = z.uuid();
const words = (limit: number) => z.string().trim().min(1).max(limit);

export const factKindSchema = z.enum(["tier", "order", "locator", "parcel", "language", "zone", "custom"]);
export type FactKind = z.infer<typeof factKindSchema>;

/** A fact as a screen shows it: a private one masked until it is looked at. */
export const factSchema = z.object({
  id,
  kind: factKindSchema,
  label: z.string().nullable(),
  value: z.string(),
  isPrivate: z.boolean(),
  isMasked: z.boolean(),
  source: z.enum(["agent", "import", "program"]),
  addedBy: z.object({ id, displayName: z.string() }).nullable(),
  addedAt: z.iso.datetime(),
});
export type Fact = z.infer<typeof factSchema>;

export const addFactSchema = z.strictObject({
  kind: factKindSchema,
  value: words(2000),
  label: words(80).nullish(),
  isPrivate: z.boolean().default(true),
});
export type AddFact = z.infer<typeof addFactSchema>;

/** Why it is looked at: in a conversation, whose identity check counts, or outside one. */
export const seeFactSchema = z.strictObject({ conversationId: id.nullish(), handleId: id.nullish() });
export type SeeFact = z.infer<typeof seeFactSchema>;
