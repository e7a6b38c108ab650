/** How far levels 1 to 3 pull forward what is due, where a target says nothing else. */
const DEFAULT_LEVEL_FACTORS: readonly number[] = [0.75, 0.5, 0.25];

/** The share of the promised time after which an answer is due at a level of flags; all of it without any. */
export function levelFactor(level: number, factors: readonly number[] = DEFAULT_LEVEL_FACTORS): number {
  return level === 0 ? 1 : (factors[Math.min(level, factors.length) - 1] ?? 1);
}
