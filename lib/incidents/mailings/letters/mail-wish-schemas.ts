import { z } from "zod";

const id = z.uuid();

/** Which mailings somebody wants no more of. */
const endedSchema = z.enum(["none", "marketing", "all"]);

export const mailWishSchema = z.object({
  handleId: id,
  address: z.string(),
  ended: endedSchema,
  /** Since when, and how they said so; null while they get all. */
  at: z.iso.datetime().nullable(),
  via: z.enum(["link", "header", "complaint", "hand"]).nullable(),
});
export type MailWish = z.infer<typeof mailWishSchema>;

/** Body of PUT /customers/{id}/mail-wishes. */
export const setMailWishSchema = z.strictObject({ handleId: id, ended: endedSchema });
export type SetMailWish = z.infer<typeof setMailWishSchema>;
