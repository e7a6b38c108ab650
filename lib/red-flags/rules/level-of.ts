import type { FlagRules } from "../schemas";

/** The level of flags that stand together: the highest whose sum of weights is reached; 0 without any. */
export function levelOf(weights: readonly number[], levels: FlagRules["levels"]): number {
  const sum = sumOf(weights);
  if (sum === 0) return 0;
  return levels.findLastIndex((from) => sum >= from) + 1;
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
