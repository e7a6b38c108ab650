import { z } from "zod";
import { affectedOrdersSchema } from "./affected-schemas";

const id = z.uuid();
const at = z.iso.datetime();

/** What may be said in one language; short: a public post, long: a message or a mail. */
const offeredStatementSchema = z.object({
  language: z.string(),
  use: z.enum(["short", "long"]),
  text: z.string(),
});

/** An open incident as somebody needs it who answers one of its people. */
export const incidentOfSchema = z.object({
  id,
  title: z.string(),
  knows: z.string(),
  since: at,
  statements: z.array(offeredStatementSchema),
  /** To answer with while it lasts. */
  macro: z.object({ id, name: z.string() }).nullable(),
  /** How much of what was said here belongs to it; 0 where only the person is affected. */
  parts: z.number().int(),
  /** The person of this conversation is on its list. */
  affectedId: id.nullable(),
  /** The newest letter about it that left for this person. */
  told: z.object({ mailingId: id, name: z.string(), at }).nullable(),
  /** What the lists of it say this person ordered. */
  orders: affectedOrdersSchema,
});
export type IncidentOf = z.infer<typeof incidentOfSchema>;
