import { z } from "zod";
import { warningSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const day = z.strictObject({ shiftId: id, on: z.iso.date() });

/** One day of an own shift: to one colleague, also for one of theirs, or (without) to whoever has its skills. */
export const offerSwapSchema = day.extend({
  toAgentId: id.nullable().default(null),
  inReturn: day.nullable().default(null),
});
export type OfferSwap = z.infer<typeof offerSwapSchema>;

/** Colleagues agree or decline; who offered withdraws; leads and admins approve or refuse what both agreed on. */
export const answerSwapSchema = z.strictObject({
  answer: z.enum(["agree", "decline", "withdraw", "approve", "refuse"]),
});
export type AnswerSwap = z.infer<typeof answerSwapSchema>;

export const swapDaySchema = z.object({ shiftId: id, on: z.iso.date(), startAt: instant, endAt: instant });
export type SwapDay = z.infer<typeof swapDaySchema>;
export const swapSchema = z.object({
  id,
  day: swapDaySchema,
  inReturn: swapDaySchema.nullable(),
  from: z.object({ agentId: id, displayName: z.string() }),
  to: z.object({ agentId: id, displayName: z.string() }).nullable(),
  takenBy: z.object({ agentId: id, displayName: z.string() }).nullable(),
  state: z.enum(["offered", "agreed", "done", "declined", "refused", "withdrawn", "expired"]),
  offeredAt: instant,
  decidedAt: instant.nullable(),
});
export type Swap = z.infer<typeof swapSchema>;
/** With what the desk's rules say of the roster as it becomes. */
export const swapAnswerSchema = swapSchema.extend({ warnings: z.array(warningSchema) });
export type SwapAnswer = z.infer<typeof swapAnswerSchema>;

export const rosterSettingSchema = z.strictObject({
  swapNeedsApproval: z.boolean(),
  nightFrom: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time"),
  nightUntil: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time"),
  changeNumber: z.number().int().min(1),
});
export type RosterSetting = z.infer<typeof rosterSettingSchema>;
export const changeRosterSettingSchema = rosterSettingSchema.partial();
export type ChangeRosterSetting = z.infer<typeof changeRosterSettingSchema>;
