import { z } from "zod";
import { mailingTextSchema } from "./mailing-schemas";

const id = z.uuid();

/** Body of POST /mailings/{id}/preview: as whom, and what stands in the editor where it is not kept yet. */
export const previewMailingSchema = z.strictObject({
  affectedId: id.optional(),
  /** The next person whose name, handle or field holds this, after `affectedId`. */
  search: z.string().trim().max(120).optional(),
  texts: z.record(z.string().regex(/^[a-z]{2,3}$/u), mailingTextSchema).optional(),
  fallbackLanguage: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .optional(),
});
export type PreviewMailing = z.infer<typeof previewMailingSchema>;

const personSchema = z.object({
  affectedId: id,
  displayName: z.string(),
  language: z.string().nullable(),
  /** What the fields of a letter say for them. */
  values: z.record(z.string(), z.string().nullable()),
  /** The how manieth, from 1. */
  place: z.number().int(),
  previousId: id.nullable(),
  nextId: id.nullable(),
});

export const mailingPreviewSchema = z.object({
  /** At most so many get it, before anybody is left out. */
  people: z.number().int(),
  approvalAbove: z.number().int(),
  /** So many came since somebody said yes to it: above the size it needs a new one. */
  addedSince: z.number().int(),
  /** What may stand in braces beside name and first_name. */
  fields: z.array(z.string()),
  faults: z.array(
    z.object({
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      language: z.string().nullable(),
      part: z.enum(["subject", "body"]).nullable(),
    }),
  ),
  /** By the language people are known to read; `written` is that of the text they get. */
  languages: z.array(
    z.object({ language: z.string().nullable(), people: z.number().int(), written: z.string().nullable() }),
  ),
  brand: z.string(),
  mailbox: z.string(),
  links: z.object({ claim: z.string(), unsubscribe: z.string() }),
  person: personSchema.nullable(),
  letter: z
    .object({
      language: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      missing: z.array(z.string()),
    })
    .nullable(),
});
export type MailingPreview = z.infer<typeof mailingPreviewSchema>;
export type MailingPerson = z.infer<typeof personSchema>;

export const testMailingSchema = z.strictObject({ affectedId: id.optional() });
export const approveMailingSchema = z.strictObject({ changeNumber: z.number().int() });
export const returnMailingSchema = approveMailingSchema.extend({
  comment: z.string().trim().min(1).max(1000),
});
export const mailingSettingsSchema = z.strictObject({
  approvalAbove: z.number().int().min(0).max(1_000_000),
});

export const mailingAudienceSchema = z.object({
  getting: z.number().int(),
  /** People by why they get none. */
  leftOut: z.record(z.string(), z.number().int()),
});
export type MailingAudience = z.infer<typeof mailingAudienceSchema>;
