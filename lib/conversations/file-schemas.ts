import { z } from "zod";
import { audienceSchema } from "./schemas";

/** Body of POST /interactions: what another system, or an agent by hand, puts into the history. */
export const fileInteractionSchema = z.object({
  channel: z.string().min(1).max(20),
  direction: z.enum(["inbound", "outbound"]),
  text: z.string().min(1).max(100_000),
  publishedAt: z.iso.datetime(),
  /** A mail address, or a handle that is known here. */
  handle: z.string().trim().min(1).max(320),
  /** The other system's own id: the same again is the same interaction. */
  externalId: z.string().trim().min(1).max(300),
  opensTurn: z.boolean().default(false),
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  subject: z.string().max(900).optional(),
  /** Private, where the channel has such. */
  audience: audienceSchema.optional(),
  accountId: z.uuid().optional(),
});
export type FileInteraction = z.infer<typeof fileInteractionSchema>;
