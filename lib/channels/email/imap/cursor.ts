import { z } from "zod";

const cursorSchema = z.object({
  uidValidity: z.string(),
  /** Everything up to here has been read. */
  uid: z.number(),
  /** Mails that came before the account was connected by more than a week were never read. */
  since: z.iso.datetime(),
  /** When the folder was last read. */
  seenAt: z.iso.datetime(),
  /** The folder was numbered anew: below here stands what may be known already. */
  recheckBelow: z.number().optional(),
});
export type MailCursor = z.infer<typeof cursorSchema>;

/** The stored value of a cursor; one of another shape begins anew. */
export function readCursor(value: unknown): MailCursor | null {
  const parsed = cursorSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
