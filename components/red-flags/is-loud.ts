import type { FlagView } from "@/lib/conversations/flag-schemas";

const LOUD = 30;

/** Red is for what changes the order by itself, and for what was tried in vain. */
export function isLoud({ weight, level }: Pick<FlagView, "weight" | "level">): boolean {
  return weight >= LOUD && level > 0;
}
