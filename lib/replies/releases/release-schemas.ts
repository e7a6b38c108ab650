import { z } from "zod";
import { audienceSchema } from "@/lib/conversations/schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });

/** Body of POST /guard-releases: the very words, as they would be queued. */
export const askReleaseSchema = z.strictObject({
  conversationId: id,
  channel: z.string().min(1).max(20),
  audience: audienceSchema,
  text: z.string().min(1).max(100_000),
  reason: z.string().trim().min(1).max(300),
});
export type AskRelease = z.infer<typeof askReleaseSchema>;

/** What one agent asks others to let through. */
export const releaseSchema = z.object({
  id,
  conversationId: id,
  customerName: z.string(),
  /** Card numbers are masked; empty a day later. */
  text: z.string(),
  kinds: z.array(z.string()),
  reason: z.string(),
  askedBy: person,
  askedAt: instant,
  endsAt: instant,
  state: z.enum(["asked", "agreed", "refused", "used", "ended"]),
  decidedBy: person.nullable(),
  /** The reader may agree or refuse. */
  mayDecide: z.boolean(),
});
export type Release = z.infer<typeof releaseSchema>;

export const listReleasesSchema = z.object({
  conversationId: id.optional(),
  /** Only what the reader may decide now. */
  waiting: z.stringbool().optional(),
});
export type ListReleases = z.infer<typeof listReleasesSchema>;
