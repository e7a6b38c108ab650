import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const shift = z.object({ shiftId: id, on: z.iso.date(), startAt: instant, endAt: instant });

export const ownShiftSchema = shift.extend({
  zone: z.string(),
  skills: z.array(z.string()),
  repeats: z.boolean(),
  parts: z.array(z.object({ kind: z.string(), startAt: instant, endAt: instant })),
});
export type OwnShift = z.infer<typeof ownShiftSchema>;

export const ownRosterSchema = z.object({
  zone: z.string(),
  /** Published shifts that are not over, of the coming weeks. */
  shifts: z.array(ownShiftSchema),
  /** Null before the first look. */
  lookedAt: instant.nullable(),
  changes: z.array(
    z.object({
      kind: z.enum(["new", "moved", "gone"]),
      shift,
      was: z.object({ startAt: instant, endAt: instant }).nullable(),
    }),
  ),
});
export type OwnRoster = z.infer<typeof ownRosterSchema>;

export const rosterRangeSchema = z.strictObject({
  /** Days; the end without it. */
  from: z.iso.date(),
  to: z.iso.date(),
});
export type RosterRange = z.infer<typeof rosterRangeSchema>;
export const importRosterSchema = z.strictObject({
  csv: z.string().min(1).max(900_000),
  /** Tells what would be laid out, and lays out nothing. */
  dryRun: z.boolean().default(false),
});
export type ImportRoster = z.infer<typeof importRosterSchema>;
export const importedRosterSchema = z.object({
  /** Laid out, or would be; there already, to the minute. */
  taken: z.number(),
  there: z.number(),
  faults: z.array(
    z.object({
      /** As a spreadsheet numbers it: the head is 1. */
      line: z.number(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      cells: z.array(z.string()),
    }),
  ),
  head: z.array(z.string()),
});
export type ImportedRoster = z.infer<typeof importedRosterSchema>;
/** As the API tells it: each fault with a sentence, and all of them as a file to correct and send in again. */
export const importedRosterAnswerSchema = importedRosterSchema.omit({ head: true }).extend({
  faults: z.array(z.object({ line: z.number(), code: z.string(), why: z.string() })),
  file: z.string().nullable(),
});
