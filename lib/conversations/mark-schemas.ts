import { z } from "zod";
import { PERSONAL_KINDS } from "@/lib/customers/rules/personal/find-personal";

/** Personal data in a text: where it stood, in UTF-16 units. */
export const textMarkSchema = z.object({
  kind: z.enum(PERSONAL_KINDS),
  from: z.number().int(),
  to: z.number().int(),
});
export type TextMark = z.infer<typeof textMarkSchema>;

/** What a reader sees at first: each mark's letters and digits are `•`, everything else stands where it stood. */
export const maskedPart = {
  marks: z.array(textMarkSchema),
  /** `GET /interactions/{id}/unmasked` gives the words, and records who looked. */
  isMasked: z.boolean(),
};

/** The words themselves, on demand. */
export const unmaskedSchema = z.object({
  text: z.string(),
  quote: z.string().nullable(),
  versions: z.array(z.object({ text: z.string(), publishedAt: z.iso.datetime() })),
});
export type Unmasked = z.infer<typeof unmaskedSchema>;
