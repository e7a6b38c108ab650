import { z } from "zod";

const id = z.uuid();
export const PURPOSES = ["person", "booking", "orders", "parcels"] as const;
/** What an identity check proves: the person for everything, or for one kind of matter. */
export const purposeProvenSchema = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purposeProvenSchema>;

export const identityRuleSchema = z.object({
  id,
  accountId: id,
  proves: purposeProvenSchema,
  /** All of them, each in words: "Record locator", "Surname". */
  evidence: z.array(z.string()),
});
export type IdentityRule = z.infer<typeof identityRuleSchema>;

export const createIdentityRuleSchema = z.strictObject({
  proves: purposeProvenSchema,
  evidence: z.array(z.string().trim().min(1).max(80)).min(1).max(6),
});
export type CreateIdentityRule = z.infer<typeof createIdentityRuleSchema>;

export const checkIdentitySchema = z.strictObject({
  handleId: id,
  ruleId: id,
  evidence: z.array(z.string().max(80)).max(6),
});
export type CheckIdentity = z.infer<typeof checkIdentitySchema>;

export const identityCheckSchema = z.object({
  id,
  conversationId: id,
  handleId: id,
  ruleId: id,
  proves: purposeProvenSchema,
  evidence: z.array(z.string()),
  checkedBy: z.object({ id, displayName: z.string() }).nullable(),
  checkedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type IdentityCheck = z.infer<typeof identityCheckSchema>;
