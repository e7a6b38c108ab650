import { Conflict } from "@/lib/base/errors";
import type { OfferState } from "../offer-schemas";

export type OfferDeed = "approve" | "refuse" | "accept" | "pay" | "return";

const FROM: Readonly<Record<OfferDeed, readonly OfferState[]>> = {
  approve: ["asked"],
  refuse: ["asked", "offered"],
  accept: ["offered"],
  pay: ["offered", "accepted"],
  return: ["offered", "accepted", "paid"],
};
const TO: Readonly<Record<OfferDeed, OfferState>> = {
  approve: "offered",
  refuse: "refused",
  accept: "accepted",
  pay: "paid",
  return: "returned",
};

/** What becomes of an offer by a deed; null where the deed was done before. Throws Conflict `offer-state`. */
export function stateAfter(state: OfferState, deed: OfferDeed): OfferState | null {
  if (state === TO[deed]) return null;
  if (!FROM[deed].includes(state)) throw new Conflict("offer-state", { state });
  return TO[deed];
}

/** Given and not gone: it counts against limits and budgets. */
export const STANDING: readonly OfferState[] = ["offered", "accepted", "paid"];
