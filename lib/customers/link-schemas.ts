import { z } from "zod";
import { evidenceKindSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();

const words = z.string().trim().min(1).max(300);

/** Evidence as an agent gives it: a kind with what the person said, or the agent's own words. */
export const evidenceInputSchema = z.union([
  words,
  z.strictObject({
    kind: z.enum(["quoted-address", "quoted-number", "same-record", "by-hand"]),
    /** The address, number or record the person gave. */
    value: z.string().trim().min(1).max(200).optional(),
    words: words.optional(),
  }),
]);
export type EvidenceInput = z.infer<typeof evidenceInputSchema>;

export const linkInputSchema = z.strictObject({ handleId: id, evidence: evidenceInputSchema });

export const handleMarkSchema = z.object({
  id,
  channel: z.string(),
  externalId: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  customerId: id,
  customerName: z.string(),
});
export type HandleMark = z.infer<typeof handleMarkSchema>;

export const candidatesSchema = z.object({ data: z.array(handleMarkSchema) });

export const linkReasonSchema = z.object({
  kind: evidenceKindSchema,
  value: z.string(),
  interactionId: id.nullable(),
  audience: z.string().nullable(),
  fromHandleId: id.nullable(),
  foundAt: instant,
});

/** Two handles that may be one person, why, and what was decided. */
export const suggestionSchema = z.object({
  id,
  state: z.enum(["open", "rejected", "never"]),
  /** The one who only quoted a code that proves nothing: sees nothing and changes nothing until accepted. */
  isUnverified: z.boolean(),
  own: handleMarkSchema,
  other: handleMarkSchema,
  reasons: z.array(linkReasonSchema),
  decidedBy: z.object({ id, displayName: z.string() }).nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
export const suggestionsSchema = z.object({ data: z.array(suggestionSchema) });

export const bridgeCodeSchema = z.object({ code: z.string(), endsAt: instant });
