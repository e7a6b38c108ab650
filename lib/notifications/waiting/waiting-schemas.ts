import { z } from "zod";

const id = z.uuid();
const at = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });

const waitingKindSchema = z.enum(["reply", "goodwill", "mailing", "statement", "post"]);
export type WaitingKind = z.infer<typeof waitingKindSchema>;

/** One thing that waits for a yes, whatever it is. */
export const waitingSchema = z.object({
  kind: waitingKindSchema,
  /** Of the answer's approval, the offer, the mailing, the statement, the post. */
  id,
  /** The customer, the mailing's name, the account: what it is called. */
  title: z.string(),
  /** What is said or given by it. */
  text: z.string(),
  /** Of the text, where it is known. */
  language: z.string().nullable(),
  incident: z.object({ id, title: z.string() }).nullable(),
  /** At most so many get it. */
  people: z.number().int().nullable(),
  /** Who asks; null: a program. */
  by: person.nullable(),
  askedAt: at,
  /** By when it is of use: the customer's due time, the time it is to leave. */
  dueAt: at.nullable(),
  /** The page where it is read and decided. */
  path: z.string(),
  mayDecide: z.boolean(),
  /** The reader asked for it: somebody else decides. */
  isMine: z.boolean(),
});
export type Waiting = z.infer<typeof waitingSchema>;

export const waitingListSchema = z.object({ data: z.array(waitingSchema) });
