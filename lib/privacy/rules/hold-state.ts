import type { Hold } from "../schemas";

/** What a hold is by the four deeds of its two persons. */
export function holdState(row: {
  confirmedAt: Date | null;
  liftAskedAt: Date | null;
  liftedAt: Date | null;
}): Hold["state"] {
  if (row.liftedAt) return "lifted";
  if (!row.confirmedAt) return "asked";
  return row.liftAskedAt ? "lift-asked" : "in-force";
}
