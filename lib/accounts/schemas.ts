import { z } from "zod";

const externalValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const purposeSchema = z.enum(["care", "brand"]);
export const healthStateSchema = z.enum(["unknown", "live", "late", "down", "reconnect"]);
export type HealthState = z.infer<typeof healthStateSchema>;

export const accountSchema = z.object({
  id: z.uuid(),
  channel: z.string(),
  purpose: purposeSchema,
  handle: z.string(),
  externalId: z.string().nullable(),
  displayName: z.string(),
  team: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  signature: z.object({ symbol: z.string(), kind: z.enum(["initials", "name"]) }),
  plan: z.enum(["self_serve", "enterprise"]),
  isActive: z.boolean(),
  connectionState: z.enum(["unconnected", "connected", "reconnect"]),
  health: z.object({
    state: healthStateSchema,
    /** A code of messages/<locale>/accounts.json, with its values. */
    cause: z.string().nullable(),
    values: externalValues,
    ingestDelaySeconds: z.number().nullable(),
    lastReceivedAt: z.iso.datetime().nullable(),
    budget: z.array(
      z.object({ endpoint: z.string(), limit: z.number(), remaining: z.number(), resetAt: z.iso.datetime() }),
    ),
  }),
  /** What the reader may do with it. */
  rights: z.object({ mayReply: z.boolean(), mayPublish: z.boolean(), mayReadPrivate: z.boolean() }),
});
export type Account = z.infer<typeof accountSchema>;

const signatureSchema = z.strictObject({
  symbol: z.string().max(3),
  kind: z.enum(["initials", "name"]),
});

export const createAccountSchema = z.strictObject({
  channel: z.string().min(1).max(30),
  purpose: purposeSchema,
  handle: z.string().trim().min(1).max(200),
  displayName: z.string().trim().min(1).max(80),
  teamId: z.uuid().nullable().default(null),
  plan: z.enum(["self_serve", "enterprise"]).default("self_serve"),
});
export type CreateAccount = z.infer<typeof createAccountSchema>;

export const updateAccountSchema = z.strictObject({
  accountId: z.uuid(),
  purpose: purposeSchema.optional(),
  displayName: z.string().trim().min(1).max(80).optional(),
  teamId: z.uuid().nullable().optional(),
  signature: signatureSchema.optional(),
  plan: z.enum(["self_serve", "enterprise"]).optional(),
  reopenDays: z.number().int().min(0).max(90).optional(),
  isActive: z.boolean().optional(),
});
export type UpdateAccount = z.infer<typeof updateAccountSchema>;

export const accountTeamSchema = z.strictObject({
  teamId: z.uuid(),
  mayReply: z.boolean(),
  mayPublish: z.boolean(),
  mayReadPrivate: z.boolean(),
});
export type AccountTeamRight = z.infer<typeof accountTeamSchema>;

export const setAccountTeamsSchema = z.strictObject({
  accountId: z.uuid(),
  teams: z.array(accountTeamSchema).max(50),
});
export type SetAccountTeams = z.infer<typeof setAccountTeamsSchema>;

/** With an account it is connected again; without one a new account comes of it. */
export const beginConnectSchema = z.strictObject({
  channel: z.string().min(1).max(30),
  accountId: z.uuid().optional(),
  purpose: purposeSchema.default("care"),
  teamId: z.uuid().nullable().default(null),
  redirectUrl: z.url().max(500),
});
export type BeginConnect = z.infer<typeof beginConnectSchema>;

export const finishConnectSchema = z.strictObject({
  state: z.string().min(1).max(500),
  code: z.string().min(1).max(2000),
});
export type FinishConnect = z.infer<typeof finishConnectSchema>;

export const confirmCheckSchema = z.strictObject({
  accountId: z.uuid(),
  check: z.string().min(1).max(60),
  isConfirmed: z.boolean(),
});
export type ConfirmCheck = z.infer<typeof confirmCheckSchema>;

export const readinessCheckSchema = z.object({
  /** A code of messages/<locale>/accounts.json. */
  check: z.string(),
  state: z.enum(["ok", "missing", "by-hand", "unknown", "confirmed"]),
  values: externalValues,
  checkedAt: z.iso.datetime().nullable(),
  confirmedBy: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
});
export type ReadinessCheck = z.infer<typeof readinessCheckSchema>;

const hostSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9.:-]{0,251}[a-z0-9])?$/);
const oneLine = z
  .string()
  .trim()
  .regex(/^[^\r\n\0]*$/);

export const mailServerSchema = z.strictObject({
  host: hostSchema,
  port: z.number().int().min(1).max(65_535),
  tls: z.enum(["implicit", "starttls", "none"]),
  name: oneLine.max(200),
  /** Left out, the stored one stays; it is never told. */
  password: z.string().max(500).optional(),
});
export type MailServerWish = z.infer<typeof mailServerSchema>;

/** Without an account a new one comes of it; with one its address stays. */
export const saveMailboxSchema = z.strictObject({
  accountId: z.uuid().optional(),
  address: z.email().max(254).toLowerCase(),
  displayName: z.string().trim().min(1).max(80),
  purpose: purposeSchema.default("care"),
  teamId: z.uuid().nullable().default(null),
  fromName: oneLine.min(1).max(100),
  signatureBlock: z.string().max(2000).default(""),
  imap: mailServerSchema.nullable(),
  smtp: mailServerSchema.nullable(),
  sentFolder: oneLine.min(1).max(200).nullable().default(null),
  authservId: oneLine.min(1).max(255).nullable().default(null),
  dropAddress: z.email().max(254).toLowerCase().nullable().default(null),
});
export type SaveMailbox = z.infer<typeof saveMailboxSchema>;

const shownServerSchema = mailServerSchema.omit({ password: true }).extend({ hasPassword: z.boolean() });

export const mailboxSchema = z.object({
  accountId: z.uuid(),
  address: z.string(),
  fromName: z.string(),
  signatureBlock: z.string(),
  imap: shownServerSchema.nullable(),
  smtp: shownServerSchema.nullable(),
  sentFolder: z.string().nullable(),
  authservId: z.string().nullable(),
  dropAddress: z.string().nullable(),
  isSandbox: z.boolean(),
});
export type MailboxSettings = z.infer<typeof mailboxSchema>;
