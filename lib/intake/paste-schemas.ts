import { z } from "zod";

const id = z.uuid();
/** A link a browser may follow: http and https alone, never `javascript:`. */
export const linkSchema = z.url({ protocol: /^https?$/ }).max(1000);

export const networkSchema = z.enum(["facebook", "instagram", "forum", "review", "other"]);

/** A public post of elsewhere: where it stands, who said what, with pictures of it. */
export const pasteSchema = z
  .strictObject({
    network: networkSchema,
    link: linkSchema.optional(),
    author: z.string().trim().min(1).max(200),
    text: z.string().trim().max(20_000).default(""),
    publishedAt: z.iso.datetime().optional(),
    attachmentIds: z.array(id).max(4).default([]),
    /** Whose queue it joins; the first of the agent's own, where it isn't said. */
    teamId: id.optional(),
  })
  .refine(({ link, text, attachmentIds }) => link || text !== "" || attachmentIds.length > 0, {
    message: "give a link, words or a picture",
  });
export type Paste = z.infer<typeof pasteSchema>;

export const pastedSchema = z.object({ interactionId: id, conversationId: id });
export type Pasted = z.infer<typeof pastedSchema>;
