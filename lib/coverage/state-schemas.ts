import { z } from "zod";
import { roleSchema } from "@/lib/agents/schemas";
import { gapSchema } from "./cover-schemas";
import { AGENT_STATES } from "./rules/agent-state";

const instant = z.iso.datetime();
export const agentStateSchema = z.enum(AGENT_STATES);

/** `until` says when they mean to be back; nothing changes by itself then. */
export const setStateSchema = z.strictObject({
  state: agentStateSchema,
  until: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type SetState = z.infer<typeof setStateSchema>;

export const stateViewSchema = z.object({
  agentId: z.uuid(),
  displayName: z.string(),
  initials: z.string(),
  state: agentStateSchema,
  /** Null where nobody ever said. */
  since: instant.nullable(),
  until: instant.nullable(),
  /** Here, with the desk open in front of them. */
  isPresent: z.boolean(),
});
export type StateView = z.infer<typeof stateViewSchema>;

export const watcherSchema = stateViewSchema.extend({
  role: roleSchema,
  /** Conversations open with them, and how many they are given at once. */
  open: z.number(),
  capacity: z.number(),
  /** Of the shift that runs; null of who is here without one. */
  startAt: instant.nullable(),
  endAt: instant.nullable(),
  /** What the roster has them do now; null answers on every channel. */
  doing: z.string().nullable(),
});
export type WatcherView = z.infer<typeof watcherSchema>;

export const coverageNowSchema = z.object({
  at: instant,
  /** Whether shifts are published at all. */
  plansShifts: z.boolean(),
  onShift: z.array(watcherSchema),
  /** Here without a shift. */
  besides: z.array(watcherSchema),
  late: z.array(
    z.object({ agentId: z.uuid(), displayName: z.string(), startAt: instant, lateMinutes: z.number() }),
  ),
  /** Who would be paged, first of each chain first; how, and why nothing reaches them, says `/on-call/now`. */
  onCall: z.array(
    z.object({ agentId: z.uuid(), displayName: z.string(), until: instant, isReached: z.boolean() }),
  ),
  /** The next stretch of a day that is not covered as it should be. */
  gap: gapSchema.nullable(),
  /** The caller, whatever their state; null for a program. */
  me: watcherSchema.nullable(),
  /** The caller's own shift; null without one. */
  mine: z.object({ startAt: instant, endAt: instant, open: z.number() }).nullable(),
});
export type CoverageNow = z.infer<typeof coverageNowSchema>;
/** As the API tells it: the gap with a sentence. */
export const coverageNowAnswerSchema = coverageNowSchema.extend({
  gap: gapSchema.extend({ why: z.string() }).nullable(),
});
export type CoverageNowAnswer = z.infer<typeof coverageNowAnswerSchema>;

export const sharingSchema = z.object({
  teamId: z.uuid(),
  name: z.string(),
  /** New conversations of the team are given out by turn. */
  isOn: z.boolean(),
});
export type Sharing = z.infer<typeof sharingSchema>;
export const setSharingSchema = z.strictObject({ isOn: z.boolean() });
