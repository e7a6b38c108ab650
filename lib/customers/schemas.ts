import { z } from "zod";

const id = z.uuid();

export const handleSchema = z.object({
  id,
  channel: z.string(),
  externalId: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  bio: z.string().nullable(),
  followers: z.number().nullable(),
  isVerified: z.boolean(),
  verifiedType: z.string().nullable(),
  isProtected: z.boolean(),
  acceptsPrivate: z.boolean().nullable(),
  evidence: z.string().nullable(),
  profileUrl: z.string().nullable(),
});
export type Handle = z.infer<typeof handleSchema>;

/** The person pane: who, reach, handles, earlier conversations. */
export const customerSchema = z.object({
  id,
  displayName: z.string(),
  language: z.string().nullable(),
  zone: z.string().nullable(),
  createdAt: z.iso.datetime(),
  handles: z.array(handleSchema),
  conversations: z.array(
    z.object({
      id,
      status: z.string(),
      preview: z.string(),
      openedAt: z.iso.datetime(),
      channels: z.array(z.string()),
      hidden: z.boolean(),
    }),
  ),
});
export type Customer = z.infer<typeof customerSchema>;
