import type { OpenShift, ShiftOffer } from "../offer-schemas";

export interface OfferFacts {
  answer: "yes" | "no" | null;
  taken: number;
  wanted: number;
  expiresAt: Date;
  closedAt: Date | null;
  /** The absence it is for was withdrawn. */
  isNeedless: boolean;
}

/** What became of an open shift: filled wins over closed, closed over the time that ran out. */
export function openState(
  { taken, wanted, expiresAt, closedAt, isNeedless }: Omit<OfferFacts, "answer">,
  now: Date,
): OpenShift["state"] {
  if (taken >= wanted) return "filled";
  if (closedAt !== null || isNeedless) return "closed";
  return expiresAt <= now ? "expired" : "open";
}

/** What became of one offer of it. */
export function offerState(facts: OfferFacts, now: Date): ShiftOffer["state"] {
  if (facts.answer === "yes") return "accepted";
  if (facts.answer === "no") return "declined";
  const state = openState(facts, now);
  return state === "filled" ? "taken" : state;
}
