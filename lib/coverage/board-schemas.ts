import { z } from "zod";
import { policySchema } from "./cover-schemas";
import { SEGMENT_KINDS } from "./rules/shift-words";
import {
  changeOccurrenceSchema,
  changeShiftSchema,
  createShiftSchema,
  segmentSchema,
  shiftAnswerSchema,
} from "./schemas";
import { availabilitySchema, templateSchema } from "./terms-schemas";
import { ruleModeSchema } from "./work-rules-schemas";

const id = z.uuid();
const on = z.iso.date();
const changeNumber = z.number().int().min(1).optional();

/** One change of many that happen together. */
export const shiftDeedSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("create"), shift: createShiftSchema }),
  z.strictObject({ do: z.literal("change"), id, change: changeShiftSchema }),
  z.strictObject({ do: z.literal("remove"), id, changeNumber }),
  /** Takes a removal back. */
  z.strictObject({ do: z.literal("revive"), id }),
  z.strictObject({ do: z.literal("change-day"), id, on, change: changeOccurrenceSchema }),
  z.strictObject({ do: z.literal("restore-day"), id, on, changeNumber }),
]);
export type ShiftDeed = z.infer<typeof shiftDeedSchema>;
export const shiftDeedsSchema = z.strictObject({ changes: z.array(shiftDeedSchema).min(1).max(500) });
export type ShiftDeeds = z.infer<typeof shiftDeedsSchema>;
/** In the order of the changes; null for what was removed. */
export const shiftDeedsAnswerSchema = z.object({ shifts: z.array(shiftAnswerSchema.nullable()) });
export type ShiftDeedsAnswer = z.infer<typeof shiftDeedsAnswerSchema>;

const instant = z.iso.datetime();
const range = { from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) };

/** The board's days; `ifVersion`: answers without its rows when nothing has changed since. */
export const boardQuerySchema = z.strictObject({ ...range, ifVersion: z.string().max(200).optional() });
export type BoardQuery = z.infer<typeof boardQuerySchema>;

const count = z.number();
const workLimitsSchema = z.object({
  restHours: count,
  dailyHours: count,
  weeklyHours: count,
  daysInRow: count,
  noticeDays: count,
  nobodyAloneAtNight: z.boolean(),
  daysInWeek: count.exactOptional(),
  nightHours: count.exactOptional(),
  nightsInRow: count.exactOptional(),
  breaks: z
    .array(z.object({ afterHours: count, minutes: count }))
    .readonly()
    .exactOptional(),
  modes: z.partialRecord(z.string(), ruleModeSchema).exactOptional(),
});

export const boardAgentSchema = z.object({
  id,
  name: z.string(),
  initials: z.string(),
  zone: z.string(),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  weeklyMinutes: z.number().nullable(),
  coverFactor: z.number(),
  timeOff: z.array(z.object({ startAt: instant, endAt: instant, state: z.enum(["asked", "approved"]) })),
  availability: availabilitySchema.shape.spans,
  /** What the agent's work is held to, by the table of their terms or country. */
  limits: workLimitsSchema,
});
export type BoardAgent = z.infer<typeof boardAgentSchema>;

export const boardEntrySchema = z.object({
  shiftId: id,
  on,
  agentId: id,
  zone: z.string(),
  startLocal: z.string(),
  endLocal: z.string(),
  startMs: z.number(),
  endMs: z.number(),
  parts: z.array(
    z.object({ kind: z.enum(SEGMENT_KINDS).nullable(), startMs: z.number(), endMs: z.number() }),
  ),
  state: z.enum(["draft", "published"]),
  recurrence: z.string().nullable(),
  /** All days of one that repeats, as the first is laid out; null of a single one. */
  series: z
    .object({ agentId: id, startLocal: z.string(), endLocal: z.string(), segments: z.array(segmentSchema) })
    .nullable(),
  /** Whether this day of a shift that repeats was changed by itself. */
  isChangedDay: z.boolean(),
  segments: z.array(segmentSchema),
  skills: z.array(z.string()),
  changeNumber: z.number(),
});
export type BoardEntry = z.infer<typeof boardEntrySchema>;

export const boardSchema = z.object({
  version: z.string(),
  /** Null: as it was at `ifVersion`. */
  board: z
    .object({
      agents: z.array(boardAgentSchema),
      /** Also of the weeks around, which rest and hours are counted with. */
      entries: z.array(boardEntrySchema),
      policy: policySchema,
      templates: z.array(templateSchema),
      skills: z.array(z.string()),
    })
    .nullable(),
});
export type Board = NonNullable<z.infer<typeof boardSchema>["board"]>;
export type BoardAnswer = z.infer<typeof boardSchema>;

export const publishRosterSchema = z.strictObject({
  ...range,
  force: z.strictObject({ reason: z.string().trim().min(3).max(300) }).optional(),
});
export type PublishRoster = z.infer<typeof publishRosterSchema>;
export const publishedSchema = z.object({
  shifts: z.number(),
  agents: z.number(),
  /** Drafts that wait for their agents to agree. */
  waiting: z.number(),
});
export type Published = z.infer<typeof publishedSchema>;

const knownShiftSchema = z
  .object({
    zone: z.string(),
    startLocal: z.string(),
    endLocal: z.string(),
    recurrence: z.string().nullable(),
  })
  .nullable();
export type KnownShift = z.infer<typeof knownShiftSchema>;
export const rosterNoticeSchema = z.object({
  id,
  shiftId: id,
  on: on.nullable(),
  was: knownShiftSchema,
  now: knownShiftSchema,
  toldAt: instant,
  isSeen: z.boolean(),
});
export type RosterNotice = z.infer<typeof rosterNoticeSchema>;
