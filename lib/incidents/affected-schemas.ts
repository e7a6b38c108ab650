import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const at = z.iso.datetime();

export const affectedSourceSchema = z.enum(["list", "segment", "rule", "hand"]);
/** How far one person is: what an incident waits for before it closes. */
export const affectedStandSchema = z.enum(["waiting", "answered", "claimed", "set-aside"]);
export type AffectedStand = z.infer<typeof affectedStandSchema>;

/** What a person ordered, as their lists tell it, the oldest first; its number stands in the field `order`. */
export const affectedOrdersSchema = z.array(
  z.object({ fields: z.record(z.string(), z.string()), lateAt: at.nullable() }),
);

/** A person an incident hits, with what was told and offered to them so far. */
export const affectedSchema = z.object({
  id,
  customer: z.object({ id, displayName: z.string() }),
  /** What the list knew them by; masked where the reader may not see it. */
  handle: z.object({ id, channel: z.string(), name: z.string() }),
  conversationId: id.nullable(),
  source: affectedSourceSchema,
  language: z.string().nullable(),
  /** Of their newest order: what letters say. */
  fields: z.record(z.string(), z.string()),
  orders: affectedOrdersSchema,
  stand: affectedStandSchema,
  /** They wrote and nobody answered yet: since then. */
  waitingSince: at.nullable(),
  /** The newest mailing that reached them. */
  told: z.object({ mailing: z.string(), at, state: z.string() }).nullable(),
  claim: z.object({ state: z.string(), offeredAt: at.nullable(), chosenAt: at.nullable() }).nullable(),
  /** Since when the first of their orders is late. */
  lateAt: at.nullable(),
  setAside: z.object({ at, by: agentMarkSchema.nullable(), reason: z.string() }).nullable(),
});
export type AffectedPerson = z.infer<typeof affectedSchema>;

/** People, not rows: linked handles are one. */
export const affectedCountsSchema = z.object({
  people: z.number().int(),
  waiting: z.number().int(),
  answered: z.number().int(),
  claimed: z.number().int(),
  setAside: z.number().int(),
});
export type AffectedCounts = z.infer<typeof affectedCountsSchema>;

/** Query of GET /incidents/{id}/affected. */
export const listAffectedSchema = z.strictObject({
  stand: affectedStandSchema.optional(),
  /** In names, addresses and fields. */
  q: z.string().trim().max(100).optional(),
  /** Only who came by this list or segment, whatever came after. */
  jobId: id.optional(),
  late: z
    .enum(["true", "false"])
    .transform((each) => each === "true")
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: id.optional(),
});
export type ListAffected = z.infer<typeof listAffectedSchema>;

/** Body of POST /incidents/{id}/affected/people: one of email, phone, x and number. */
export const addPersonSchema = z.strictObject({
  email: z.string().max(400).optional(),
  phone: z.string().max(100).optional(),
  x: z.string().max(80).optional(),
  number: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  language: z.string().max(40).optional(),
  late: z.string().max(10).optional(),
  fields: z.record(z.string().min(1).max(40), z.string().max(400)).default({}),
});
export type AddPerson = z.infer<typeof addPersonSchema>;

export const setAsideSchema = z.strictObject({ reason: z.string().trim().min(1).max(300) });
