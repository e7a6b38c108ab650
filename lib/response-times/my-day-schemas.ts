import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.number().int();
const seconds = z.number().nullable();

/** Own answers of a day or a week, beside how much there was to do. */
export const ownTimesSchema = z.object({
  /** Turns that an own answer ended; closers are left out. By the day of the answer. */
  answered: count,
  p50Seconds: seconds,
  /** 0 to 1; of those answered. Null without any. */
  withinTarget: seconds,
  usefulP50Seconds: seconds,
  /** Messages sent and calls made. */
  sent: count,
  conversations: count,
  /** Clock hours in which something was sent. */
  activeHours: count,
});
export type OwnTimes = z.infer<typeof ownTimesSchema>;

const place = { conversationId: id, customer: z.string() };

export const ownWaitingSchema = z.object({
  ...place,
  preview: z.string(),
  channel: z.string(),
  audience: z.enum(["public", "private"]),
  startedAt: instant,
  dueAt: instant,
  targetSeconds: count,
});
export type OwnWaiting = z.infer<typeof ownWaitingSchema>;

export const ownPromiseSchema = z.object({
  ...place,
  callbackId: id,
  dueAt: instant,
  /** How often it was tried already. */
  tries: count,
  /** In the words of the note; null where the reader may not read that account. */
  promised: z.string().nullable(),
});
export type OwnPromise = z.infer<typeof ownPromiseSchema>;

export const ownDraftSchema = z.object({ ...place, text: z.string(), savedAt: instant });
export type OwnDraft = z.infer<typeof ownDraftSchema>;

export const praiseSchema = z.object({
  ...place,
  interactionId: id.nullable(),
  text: z.string(),
  /** 4 or 5 of 5, where they were asked; null for words of thanks. */
  score: count.nullable(),
  at: instant,
});
export type Praise = z.infer<typeof praiseSchema>;

export const myDaySchema = z.object({
  asOfAt: instant,
  /** The agent's own; days are those of this zone, weeks begin on Monday. */
  zone: z.string(),
  todayOn: z.iso.date(),
  /** Null where the desk shows nobody the figures of single people. */
  times: z
    .object({
      today: ownTimesSchema,
      week: ownTimesSchema,
      days: z.array(ownTimesSchema.extend({ on: z.iso.date() })),
    })
    .nullable(),
  waiting: z.object({ count, late: count, rows: z.array(ownWaitingSchema) }),
  promises: z.array(ownPromiseSchema),
  drafts: z.array(ownDraftSchema),
  /** Of the last seven days. */
  praise: z.array(praiseSchema),
});
export type MyDay = z.infer<typeof myDaySchema>;
