import { z } from "zod";
import { claimStateSchema, createMakeGoodSchema, personClaimSchema } from "./make-good-schemas";

const id = z.uuid();
const reason = z.string().trim().min(1).max(300);
const choiceId = z.string().regex(/^[a-z0-9-]{1,40}$/u);

/** Body of POST /claims/{id}/choose: what the person told an agent. */
export const chooseForSchema = z.strictObject({ choiceId, reason });
export type ChooseFor = z.infer<typeof chooseForSchema>;

/** Body of POST /claims/{id}/decide: a lead on what goes over the cap or has no sum yet. */
export const decideClaimSchema = z.strictObject({
  approve: z.boolean(),
  /** In the unit of the choice; needed where no sum is known. */
  amount: z.number().int().positive().max(100_000_000).optional(),
});
export type DecideClaim = z.infer<typeof decideClaimSchema>;

export const listClaimsSchema = z.object({
  state: claimStateSchema.optional(),
  /** Only wishes that wait for a lead. */
  asked: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: id.optional(),
});
export type ListClaims = z.infer<typeof listClaimsSchema>;

export const claimRowSchema = personClaimSchema.extend({
  customer: z.object({ id, displayName: z.string() }),
  /** Of their line, the newest order. */
  order: z.string().nullable(),
  /** The numbers of all orders it is about; of a conditional offer those that are late, once any is. */
  orders: z.array(z.string()),
});
export type ClaimRow = z.infer<typeof claimRowSchema>;

/** Body of POST /incidents/{id}/make-goods/preview: what is being written, in one of its languages. */
export const previewMakeGoodSchema = z.strictObject({
  makeGood: createMakeGoodSchema,
  language: z.string().regex(/^[a-z]{2,3}$/u),
});
export type PreviewMakeGood = z.infer<typeof previewMakeGoodSchema>;

export const claimLinkSchema = z.object({ url: z.string() });

/** Where a person stands with their page. */
export type ClaimStep =
  | "choose"
  | "chosen"
  | "asked"
  | "paid"
  | "reserved"
  | "expired"
  | "stopped"
  | "elsewhere"
  | "unknown"
  | "busy";

/** All that the public page says; nothing of the person but what their letter held. */
export interface ClaimView {
  brand: string;
  language: string;
  step: ClaimStep;
  /** The words of the brand and the language they are in; null where the link leads nowhere. */
  said: { language: string; about: string; title: string; body: string } | null;
  choices: readonly {
    id: string;
    kind: "refund" | "credit" | "miles" | "voucher";
    language: string;
    title: string;
    detail: string;
    /** "54,00 USD"; null where no sum is known yet. */
    written: string | null;
    isChosen: boolean;
  }[];
  /** "30 November, 23:59"; and the day alone. */
  expires: { at: string; on: string } | null;
  signer: { name: string; initials: string } | null;
  contact: { mail: string | null; phone: string | null };
}

/** Who chose: the person themselves, an agent in their name with the reason, a lead who approved their wish. */
export interface ChosenBy {
  agentId: string | null;
  reason: string | null;
  approvedById: string | null;
  /** A lead's word: no cap holds, and a sum nobody could read is this. */
  isApproved: boolean;
  amount?: number | undefined;
}
