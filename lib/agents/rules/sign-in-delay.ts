/** Free tries before each further one has to wait. */
const FREE_TRIES = 5;
const LONGEST_MS = 15 * 60_000;

/**
 * How long a name or an address has to wait after this many failures in a row: nothing, then 1 s doubling
 * to 15 minutes. Never for good, so nobody can lock a colleague out by guessing.
 */
export function signInDelayMs(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(1000 * 2 ** (failures - FREE_TRIES), LONGEST_MS);
}

/** Many people share an address: it has more free tries than one name. */
export function addressDelayMs(failures: number): number {
  return signInDelayMs(Math.floor(failures / 4));
}
