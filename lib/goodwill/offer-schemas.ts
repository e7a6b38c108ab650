import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const reason = z.string().trim().min(1).max(300);
/** Whole minor units; of points, points. What fits is said by the kind. */
const amount = z.number().int();
const limit = z.number().int().min(0).max(100_000_000).nullable();

export const OFFER_KINDS = ["refund", "credit", "miles", "voucher"] as const;
export const OFFER_STATES = [
  "asked",
  "offered",
  "accepted",
  "paid",
  "returned",
  "refused",
  "expired",
] as const;
export const offerStateSchema = z.enum(OFFER_STATES);
export type OfferState = z.infer<typeof offerStateSchema>;
/** Which limit an offer goes over. */
export const overSchema = z.enum(["offer", "conversation", "shift", "budget"]);
export type Over = z.infer<typeof overSchema>;

export const offerLimitSchema = z.strictObject({ perOffer: limit, perConversation: limit, perShift: limit });
export type OfferLimit = z.infer<typeof offerLimitSchema>;

const kindFields = {
  kind: z.enum(OFFER_KINDS),
  name: z.string().trim().min(1).max(60),
  unit: z.enum(["money", "points"]),
  /** ISO 4217; of points, the currency their cost is reckoned in. */
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** Minor units of the currency that a thousand of it cost us. */
  costPerThousand: z.number().int().min(0).max(1_000_000),
  least: amount,
  most: amount,
  validDays: z.number().int().min(1).max(730).nullable(),
  /** What stands in a private answer, by language, with {amount} in it. */
  texts: z.record(z.string().regex(/^[a-z]{2,3}$/u), z.string().trim().min(1).max(1000)),
  monthlyBudget: z.number().int().min(0).max(1_000_000_000_000).nullable(),
  limits: z.strictObject({ agent: offerLimitSchema, lead: offerLimitSchema }),
};
/** Body of POST /offer-kinds. */
export const createOfferKindSchema = z.strictObject(kindFields);
export type CreateOfferKind = z.infer<typeof createOfferKindSchema>;
/** Body of PATCH /offer-kinds/{id}; what it is counted in never changes. */
export const changeOfferKindSchema = z
  .strictObject(kindFields)
  .omit({ kind: true, unit: true, currency: true })
  .partial()
  .extend({ isActive: z.boolean().optional(), changeNumber: z.number().int().optional() });
export type ChangeOfferKind = z.infer<typeof changeOfferKindSchema>;

export const offerKindSchema = z.object({
  id,
  ...kindFields,
  isActive: z.boolean(),
  changeNumber: z.number(),
});
export type OfferKind = z.infer<typeof offerKindSchema>;

/** Body of POST /offers. */
export const giveOfferSchema = z.strictObject({
  /** Made once by who gives: a double tap gives once. */
  idempotencyId: id.optional(),
  conversationId: id,
  kindId: id,
  amount,
  reason,
  incidentId: id.optional(),
  /** Of a lead, where the month's budget is spent. */
  overBudgetReason: reason.optional(),
});
export type GiveOffer = z.infer<typeof giveOfferSchema>;

export const decideOfferSchema = z.strictObject({ reason: reason.optional() });

export const offerSchema = z.object({
  id,
  kind: z.object({
    id,
    kind: z.enum(OFFER_KINDS),
    name: z.string(),
    unit: z.enum(["money", "points"]),
    currency: z.string(),
  }),
  customer: z.object({ id, displayName: z.string() }),
  conversationId: id.nullable(),
  incidentId: id.nullable(),
  amount,
  /** "EUR 25.00", "5,000 miles". */
  written: z.string(),
  cost: z.number().int(),
  reason: z.string(),
  state: offerStateSchema,
  over: z.array(overSchema),
  givenBy: agentMarkSchema.nullable(),
  askedAt: instant,
  offeredAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  expiresAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  paidAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** When they asked for something again within 14 days of the offer. */
  cameBackAt: instant.nullable(),
  /** The reader may approve or refuse it. */
  mayDecide: z.boolean(),
});
export type Offer = z.infer<typeof offerSchema>;

export const listOffersSchema = z.object({
  state: offerStateSchema.optional(),
  kind: z.enum(OFFER_KINDS).optional(),
  conversationId: id.optional(),
  customerId: id.optional(),
  givenById: id.optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** Only what the reader may decide now. */
  waiting: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});
export type ListOffers = z.infer<typeof listOffersSchema>;

export const budgetSchema = z.object({
  kindId: id,
  name: z.string(),
  currency: z.string(),
  /** Minor units; null: no budget. */
  budget: z.number().int().nullable(),
  spent: z.number().int(),
  /** 0 to 1 and above; null without a budget. */
  share: z.number().nullable(),
  level: z.enum(["none", "fine", "near", "last", "spent"]),
});
export type Budget = z.infer<typeof budgetSchema>;
export const budgetsSchema = z.object({
  from: instant,
  to: instant,
  zone: z.string(),
  data: z.array(budgetSchema),
});
export type Budgets = z.infer<typeof budgetsSchema>;

/** What may be given in one conversation by who asks, and what was given to the person before. */
export const offerChoicesSchema = z.object({
  /** Kinds of safety flags that forbid goodwill; empty where nothing does. */
  bars: z.array(z.string()),
  choices: z.array(
    z.object({
      kind: offerKindSchema.omit({ limits: true, changeNumber: true }),
      /** What is left without asking; null: no limit. */
      left: offerLimitSchema,
      budget: budgetSchema,
    }),
  ),
  /** Of this person on all linked handles, in twelve months, newest first. */
  before: z.array(offerSchema),
});
export type OfferChoices = z.infer<typeof offerChoicesSchema>;

export const reportGoodwillSchema = z.object({ from: instant.optional(), to: instant.optional() });
export const goodwillReportSchema = z.object({
  from: instant,
  to: instant,
  kinds: z.array(
    z.object({
      kindId: id,
      name: z.string(),
      currency: z.string(),
      given: z.number().int(),
      accepted: z.number().int(),
      paid: z.number().int(),
      returned: z.number().int(),
      refused: z.number().int(),
      expired: z.number().int(),
      approved: z.number().int(),
      cost: z.number().int(),
      /** Of those given, who asked for something again within 14 days. */
      cameBack: z.number().int(),
    }),
  ),
});
export type GoodwillReport = z.infer<typeof goodwillReportSchema>;
