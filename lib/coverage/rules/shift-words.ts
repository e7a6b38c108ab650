export const ANSWERING = ["public", "private", "mail", "phone"] as const;
export const SEGMENT_KINDS = [...ANSWERING, "break", "training", "meeting", "other"] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A part of a shift, by the wall clock of the shift's zone: "12:00" to "12:30". */
export interface Segment {
  kind: SegmentKind;
  startLocal: string;
  endLocal: string;
}

/** What was changed for one day of a shift that repeats; null times: it does not take place. */
export interface ShiftException {
  /** The day it would have started on. */
  on: string;
  startLocal: string | null;
  endLocal: string | null;
  segments: readonly Segment[] | null;
  agentId: string | null;
}

/** A shift as it is laid out: the wall clock of a zone, and a rule by which it repeats. */
export interface ShiftPlan {
  agentId: string;
  zone: string;
  startLocal: string;
  endLocal: string;
  recurrence: string | null;
  segments: readonly Segment[];
  exceptions: readonly ShiftException[];
}

export interface Span {
  startAt: Date;
  endAt: Date;
}
/** `kind` null: answers on every channel. */
export type Part = Span & { kind: SegmentKind | null };
export interface Occurrence extends Span {
  /** The day it belongs to: the one it starts on, unless it was moved. */
  on: string;
  agentId: string;
  /** What the clock of the shift's zone is meant to show. */
  startLocal: string;
  endLocal: string;
  parts: Part[];
}

/** Whether a part of a shift answers: everything but breaks, training, meetings and other work. */
export function isAnswering(kind: SegmentKind | null): boolean {
  return kind === null || ANSWERING.some((each) => each === kind);
}
