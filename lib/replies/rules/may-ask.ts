import { DAY } from "@/lib/base/time";

/** One person is asked at most once in so long, whichever account it was. */
export const ASK_EVERY_MS = 30 * DAY;
/** A question that a stopped worker left lying is not asked a day late. */
export const STALE_ASK_MS = DAY;
/** The link is good for so long. */
export const ASK_EXPIRES_MS = 14 * DAY;

export interface AskFacts {
  now: Date;
  askAt: Date;
  isOn: boolean;
  /** Resolved, and by the same resolve that the question was planned for. */
  isStillResolved: boolean;
  isImported: boolean;
  /** An answer of ours reached them in it: whoever was never answered is not asked how it was. */
  wasAnswered: boolean;
  /** It bears, or ever bore, a flag of the top level or one for safety. */
  isSafety: boolean;
  /** A call or anything else that we promised this person and have not done yet. */
  hasOpenPromise: boolean;
  /** Another conversation of the same person is not resolved. */
  hasOtherOpen: boolean;
  isRestricted: boolean;
  lastAskedAt: Date | null;
  /** There is a way to write to them in private, by an account that may ask. */
  hasPrivateWay: boolean;
}

export const NOT_ASKED = [
  "off",
  "reopened",
  "too-late",
  "imported",
  "never-answered",
  "safety",
  "promise-open",
  "other-open",
  "restricted",
  "asked-lately",
  "no-private-way",
] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

/** Why a person is not asked how it went; null when they may be. The first reason in this order is the one told. */
export function whyNotAsk(facts: AskFacts): NotAsked | null {
  if (!facts.isOn) return "off";
  if (!facts.isStillResolved) return "reopened";
  if (facts.now.getTime() - facts.askAt.getTime() > STALE_ASK_MS) return "too-late";
  if (facts.isImported) return "imported";
  if (!facts.wasAnswered) return "never-answered";
  if (facts.isSafety) return "safety";
  if (facts.hasOpenPromise) return "promise-open";
  if (facts.hasOtherOpen) return "other-open";
  if (facts.isRestricted) return "restricted";
  if (facts.lastAskedAt && facts.now.getTime() - facts.lastAskedAt.getTime() < ASK_EVERY_MS)
    return "asked-lately";
  return facts.hasPrivateWay ? null : "no-private-way";
}
