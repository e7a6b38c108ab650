import { z } from "zod";

/** Taken as typed: what is wrong with it gets a sentence of its own. */
export const initialsTextSchema = z.string().max(100);

export const setInitialsSchema = z.strictObject({
  initials: initialsTextSchema,
  /** On this account only; left out, everywhere. */
  accountId: z.uuid().nullable().optional(),
  /** From when; at most a year ahead or back. Left out: now. */
  fromAt: z.iso.datetime({ offset: true }).optional(),
});
export type SetInitials = z.infer<typeof setInitialsSchema>;

export const aliasInputSchema = z.strictObject({ alias: z.string().max(100).nullable() });
export const showsWhoSchema = z.strictObject({ showsWho: z.boolean() });

const accountRefSchema = z.object({ id: z.uuid(), channel: z.string(), handle: z.string() });

export const periodSchema = z.object({
  id: z.uuid(),
  initials: z.string(),
  /** Null: everywhere the agent has no others. */
  account: accountRefSchema.nullable(),
  fromAt: z.iso.datetime(),
  untilAt: z.iso.datetime().nullable(),
});
export type Period = z.infer<typeof periodSchema>;

export const signerSchema = z.object({
  agent: z.object({
    id: z.uuid(),
    displayName: z.string(),
    alias: z.string().nullable(),
    isActive: z.boolean(),
    showsWho: z.boolean(),
  }),
  initials: z.string(),
  /** As it stands under an answer of the account asked for, or of the desk's usual style. */
  signature: z.string(),
  /** Whether the initials are this account's own. */
  isOwn: z.boolean(),
  fromAt: z.iso.datetime(),
  untilAt: z.iso.datetime().nullable(),
  /** Initials on single accounts that differ from these, then. */
  overrides: z.array(periodSchema),
  /** Changes dated ahead. */
  planned: z.array(periodSchema),
  /** When a leaver's may be given out again. */
  freeAt: z.iso.datetime().nullable(),
});
export type InitialsSigner = z.infer<typeof signerSchema>;

export const registrySchema = z.object({
  at: z.iso.datetime(),
  /** Days after leaving or giving up in which nobody else gets initials. */
  quietDays: z.number(),
  account: accountRefSchema
    .extend({ symbol: z.string(), kind: z.enum(["initials", "name"]), showsWho: z.boolean() })
    .nullable(),
  data: z.array(signerSchema),
});
export type Registry = z.infer<typeof registrySchema>;

export const registryQuery = z.object({
  account: z.uuid().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

export const initialsHistorySchema = z.object({
  periods: z.array(periodSchema),
  planned: z.array(periodSchema),
  /** Since when they answer here, as strangers would read it. */
  since: z.iso.datetime(),
  /** Free initials, likeliest first. */
  proposals: z.array(z.string()),
});
export type InitialsHistory = z.infer<typeof initialsHistorySchema>;
