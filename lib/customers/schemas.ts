import { z } from "zod";

const id = z.uuid();

/** What says that two handles are one person. */
export const evidenceKindSchema = z.enum([
  "quoted-address",
  "quoted-number",
  "same-record",
  "bridge-code",
  "same-import-row",
  "reply-token",
  "spoke-on-number",
  "by-hand",
]);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** Evidence as it is kept: codes and values, with the interaction the person said it in. */
export const evidenceSchema = z.object({
  kind: evidenceKindSchema,
  value: z.string().nullable(),
  interactionId: id.nullable(),
  audience: z.string().nullable(),
  words: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The link in force that a handle is this customer's by. */
export const linkMarkSchema = z.object({
  id,
  evidence: evidenceSchema,
  /** `proved`: made by itself; `accepted`: an agent had the evidence in sight. */
  trust: z.enum(["proved", "accepted"]),
  by: z.string().nullable(),
  linkedAt: z.iso.datetime(),
});

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
  link: linkMarkSchema.nullable(),
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
  /** Opens only to who says why. */
  isRestricted: z.boolean(),
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
