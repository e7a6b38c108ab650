import type { ClaimState } from "../make-good-schemas";

/** How a claim stands now: what was chosen stays, what was not runs out with its make-good or is stopped with it. */
export function claimStateAt(
  state: "reserved" | "offered" | "claimed",
  makeGood: { expiresAt: Date; stoppedAt: Date | null },
  now: Date,
): ClaimState {
  if (state === "claimed") return state;
  if (makeGood.stoppedAt) return "stopped";
  return makeGood.expiresAt <= now ? "expired" : state;
}

/** Whether what was chosen may still become something else: until it runs out, is stopped or leaves the desk. */
export function mayChange(
  offerState: string | null,
  makeGood: { expiresAt: Date; stoppedAt: Date | null },
  now: Date,
): boolean {
  return offerState === "accepted" && !makeGood.stoppedAt && makeGood.expiresAt > now;
}
