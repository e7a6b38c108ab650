import { SECOND } from "@/lib/base/time";

const LEAST_MS = 15 * SECOND;
const EACH_MS = 6 * SECOND;

/**
 * How often each of an account's queries is read, in milliseconds: together they take at most half of what X's recent
 * search allows a person (300 in 15 minutes), for the sweep for lost mentions lives on the same limit.
 */
export function paceOf(queries: number): number {
  return Math.max(LEAST_MS, queries * EACH_MS);
}
