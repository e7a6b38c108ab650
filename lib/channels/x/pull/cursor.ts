import { z } from "zod";

const cursorSchema = z.object({
  /** Everything up to here has been read, by the provider's time. */
  doneUntil: z.iso.datetime().nullable(),
  /** A walk that was broken off: where it stood, and the newest time it began with. */
  resume: z.object({ token: z.string(), newestAt: z.iso.datetime() }).nullable(),
});
export type PullCursor = z.infer<typeof cursorSchema>;

/** The stored value of a cursor; one of another shape begins anew. */
export function readCursor(value: unknown): PullCursor {
  const parsed = cursorSchema.safeParse(value);
  return parsed.success ? parsed.data : { doneUntil: null, resume: null };
}
