import { z } from "zod";
import { offerStateSchema } from "../offer-schemas";

const id = z.uuid();
const at = z.iso.datetime();
const language = z.string().regex(/^[a-z]{2,3}$/u);

export const claimStateSchema = z.enum(["reserved", "offered", "claimed", "expired", "stopped"]);
export type ClaimState = z.infer<typeof claimStateSchema>;

/** One way to make it good: a sum of an offer kind, or all of what a field of the list says the person paid. */
export const claimChoiceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/u),
  kindId: id,
  /** Whole minor units; null: what `amountField` of the person says. */
  amount: z.number().int().positive().nullable(),
  amountField: z.string().max(40).nullable(),
  texts: z.record(
    language,
    z.strictObject({ title: z.string().trim().min(1).max(80), detail: z.string().trim().max(200) }),
  ),
});
export type ClaimChoice = z.infer<typeof claimChoiceSchema>;

/** Body of POST /incidents/{id}/make-goods. */
export const createMakeGoodSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  texts: z.record(
    language,
    z.strictObject({
      title: z.string().trim().min(1).max(120),
      body: z.string().trim().min(1).max(600),
      /** "Order {order}, flowers for 14 February"; with {fields} of the person. */
      about: z.string().trim().max(120).default(""),
    }),
  ),
  fallbackLanguage: language.default("en"),
  choices: z.array(claimChoiceSchema).min(1).max(4),
  /** `late`: reserved until the person's order is marked late. */
  condition: z.enum(["none", "late"]).default("none"),
  expiresAt: z.iso.datetime({ offset: true }),
  /** Minor units of our cost, of the first choice's currency; no more is given. */
  cap: z.number().int().positive().nullable().default(null),
  /** Who signs the page. */
  signerId: id.optional(),
});
export type CreateMakeGood = z.infer<typeof createMakeGoodSchema>;

/** Body of PATCH /make-goods/{id}; what people may choose and its condition stay once anybody was given a claim. */
export const changeMakeGoodSchema = z
  .strictObject({
    ...createMakeGoodSchema.shape,
    fallbackLanguage: language,
    condition: z.enum(["none", "late"]),
  })
  .extend({ cap: z.number().int().positive().nullable() })
  .partial()
  .extend({ changeNumber: z.number().int().optional() });
export type ChangeMakeGood = z.infer<typeof changeMakeGoodSchema>;

export const makeGoodSchema = z.object({
  id,
  incidentId: id,
  name: z.string(),
  texts: createMakeGoodSchema.shape.texts,
  fallbackLanguage: z.string(),
  choices: z.array(claimChoiceSchema),
  condition: z.enum(["none", "late"]),
  expiresAt: at,
  cap: z.number().int().nullable(),
  currency: z.string(),
  signerId: id.nullable(),
  state: z.enum(["open", "stopped"]),
  counts: z.object({
    reserved: z.number().int(),
    offered: z.number().int(),
    claimed: z.number().int(),
    expired: z.number().int(),
    stopped: z.number().int(),
    /** Wishes that wait for a lead. */
    asked: z.number().int(),
    byChoice: z.record(z.string(), z.number().int()),
    /** Minor units: of what was claimed, and of all that is still open at its dearest choice. */
    cost: z.number().int(),
    mostCost: z.number().int(),
  }),
  createdAt: at,
  stoppedAt: at.nullable(),
  changeNumber: z.number().int(),
});
export type MakeGood = z.infer<typeof makeGoodSchema>;

/** What an agent sees beside a conversation: "offered 09:10, not yet claimed". */
export const personClaimSchema = z.object({
  id,
  makeGood: z.object({ id, name: z.string() }),
  incident: z.object({ id, title: z.string() }),
  state: claimStateSchema,
  offeredAt: at.nullable(),
  expiresAt: at,
  chosenAt: at.nullable(),
  /** The title of the choice, in English where there is one. */
  choice: z.string().nullable(),
  written: z.string().nullable(),
  /** Of the ledger, once something was chosen. */
  offer: z.object({ id, state: offerStateSchema }).nullable(),
  /** What they wish for that waits for a lead, and why. */
  asked: z.object({ choice: z.string(), code: z.enum(["cap", "no-amount"]), at }).nullable(),
  /** Chosen in their name by this colleague. */
  chosenBy: z.string().nullable(),
  /** What they may choose from, each with what it is worth to them. */
  choices: z.array(z.object({ id: z.string(), title: z.string(), written: z.string().nullable() })),
});
export type PersonClaim = z.infer<typeof personClaimSchema>;
