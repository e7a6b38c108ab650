import { Conflict } from "@/lib/base/errors";
import type { Holding } from "../rules/initials-at";
import { type InitialsWish, initialsClash } from "../rules/initials-clash";
import { proposeInitials } from "../rules/propose-initials";

/**
 * Throws Conflict `initials-taken`, or `initials-quiet` with the day they are free again, when two people would sign
 * alike; free proposals are in the details.
 */
export function refuseClash(wish: InitialsWish, displayName: string, holdings: readonly Holding[]): void {
  const clash = initialsClash(wish, holdings);
  if (clash === null) return;
  const { initials, holder } = clash;
  const details = { proposals: freeInitials(wish, displayName, holdings) };
  if (clash.kind === "taken") throw new Conflict("initials-taken", { initials, holder }, details);
  const freeOn = clash.freeAt.toISOString().slice(0, 10);
  throw new Conflict("initials-quiet", { initials, holder, freeOn }, details);
}

/** Up to three initials this agent could have instead, likeliest first. */
export function freeInitials(
  wish: InitialsWish,
  displayName: string,
  holdings: readonly Holding[],
): string[] {
  const taken = holdings
    .map(({ initials }) => initials)
    .filter((initials) => initialsClash({ ...wish, initials }, holdings) !== null);
  return proposeInitials(displayName, taken);
}
