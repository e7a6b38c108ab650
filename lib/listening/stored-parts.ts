import { z } from "zod";
import type { Author, Inbound, InboundMedia } from "@/lib/channels/channel";

/** What a wire told of an author, as it is stored with a found post. */
const author = z.object({
  externalId: z.string(),
  username: z.string().exactOptional(),
  displayName: z.string().exactOptional(),
  avatarUrl: z.string().exactOptional(),
  bio: z.string().exactOptional(),
  followers: z.number().exactOptional(),
  isVerified: z.boolean().exactOptional(),
  verifiedType: z.string().exactOptional(),
  isProtected: z.boolean().exactOptional(),
  acceptsPrivate: z.boolean().exactOptional(),
});
const media = z.array(
  z.object({
    externalId: z.string(),
    sourceUrl: z.string().exactOptional(),
    type: z.string().exactOptional(),
    altText: z.string().exactOptional(),
  }),
);
const quote = z.object({
  externalId: z.string(),
  author: z.string().exactOptional(),
  text: z.string().exactOptional(),
});

export const storedAuthor = (value: unknown): Author => author.parse(value);
export const storedMedia = (value: unknown): InboundMedia[] => media.parse(value);
export const storedQuote = (value: unknown): NonNullable<Inbound["quote"]> | null =>
  value === null ? null : quote.parse(value);
