/**
 * How likely so many or more are, as the natural logarithm, where arrivals come at a mean and sway by more than chance: a
 * negative binomial of variance mean + dispersion × mean². With a dispersion of 0 it is Poisson's.
 */
export function logTail(seen: number, mean: number, dispersion: number): number {
  if (seen <= 0) return 0;
  const size = dispersion > 1e-9 ? 1 / dispersion : null;
  let term = size === null ? -mean : -size * Math.log1p(mean / size);
  for (let k = 0; k < seen; k += 1) term += step(k, mean, size);
  let [sum, share] = [1, 1];
  for (let k = seen; share > sum * 1e-12 && k < seen + 100_000; k += 1) {
    share *= Math.exp(step(k, mean, size));
    sum += share;
  }
  return Math.min(0, term + Math.log(sum));
}

/** From the chance of k to that of k + 1. */
function step(k: number, mean: number, size: number | null): number {
  if (size === null) return Math.log(mean / (k + 1));
  return Math.log((k + size) / (k + 1)) - Math.log1p(size / mean);
}
