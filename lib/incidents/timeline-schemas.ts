import { z } from "zod";

export const TIMELINE_KINDS = [
  "opened",
  "changed",
  "closed",
  "reopened",
  "rest-set-aside",
  "rule-made",
  "rule-retired",
  "joined",
  "left",
  "spike",
  "statement-approved",
  "statement-withdrawn",
  "mailing-started",
  "mailing-done",
  "mailing-stopped",
  "make-good-made",
  "make-good-stopped",
  "helpers",
  "post-sent",
  "held",
  "hold-ended",
] as const;

/** Something that was done, with who did it (null: a program or the desk) and what its sentence needs. */
export const timelineEntrySchema = z.object({
  /** When and what it was: where a page ends, and the next begins behind it. */
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(TIMELINE_KINDS),
  by: z.string().nullable(),
  /** Of a mailing, a make-good, a spike … : by which it is known. */
  name: z.string(),
  count: z.number().int(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z-]{1,40} [0-9a-f-]{0,36})$/u;

export const listTimelineSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** The `id` of the last entry there is. */
  cursor: z
    .string()
    .regex(CURSOR)
    .transform((id) => {
      const [, at = "", key = ""] = CURSOR.exec(id) ?? [];
      return { at, key };
    })
    .optional(),
});
export type ListTimeline = z.infer<typeof listTimelineSchema>;
