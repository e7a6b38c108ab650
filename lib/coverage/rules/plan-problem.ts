import type { Stretch } from "./time-off";
import type { WorkLimits } from "./work-limits";

/** A kind of shift the desk may lay out, by the clock of the desk's zone. */
export interface Pattern {
  startMinute: number;
  minutes: number;
  pauseMinutes: number;
  /** Only for those who work less a week, in minutes. */
  weeklyBelow?: number;
}

export interface PlanPerson {
  agentId: string;
  zone: string;
  /** Thousandths of a person in the cover. */
  weight: number;
  languages: readonly string[];
  /** By contract; null: none known. */
  weeklyMinutes: number | null;
  limits: WorkLimits;
  /** Work that stays as it is, also around the range. */
  fixed: readonly Stretch[];
  away: readonly Stretch[];
  noGo: readonly Stretch[];
  wishes: readonly Stretch[];
  /** Nights worked before, as far as fairness looks back. */
  nightsBefore: number;
}

/** What stands now and may be replaced. */
export interface Current {
  shiftId: string;
  on: string;
  agentId: string;
  startMs: number;
  endMs: number;
  repeats: boolean;
  isPublished: boolean;
  /** When it answers. */
  parts: readonly Stretch[];
}

export interface PlanProblem {
  zone: string;
  fromMs: number;
  toMs: number;
  slotMs: number;
  /** Nothing is laid out before. */
  notBeforeMs: number;
  /** People, by slot; below `minimum` it is thin. */
  required: readonly number[];
  minimum: number;
  /** Spoken in every slot by somebody. */
  languages: readonly string[];
  people: readonly PlanPerson[];
  patterns: readonly Pattern[];
  /** Answering that stays: by whom and how much of a person. */
  kept: readonly (Stretch & { agentId: string; weight: number; languages: readonly string[] })[];
  current: readonly Current[];
}

/** One shift somebody could be given. */
export interface Candidate extends Stretch {
  person: number;
  /** Of the person's own clock, days since 1970. */
  day: number;
  pauseMinutes: number;
  isNight: boolean;
  isNoGo: boolean;
  cost: number;
  /** Slots it lasts all of, its pause too. */
  slots: readonly number[];
}
