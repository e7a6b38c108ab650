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
  at: z.iso.datetime(),
  kind: z.enum(TIMELINE_KINDS),
  by: z.string().nullable(),
  /** Of a mailing, a make-good, a spike … : by which it is known. */
  name: z.string(),
  count: z.number().int(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
