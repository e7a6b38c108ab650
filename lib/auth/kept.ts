/**
 * Loads once in so many milliseconds and once at a time, whoever asks: a flood costs one load. What failed is not kept.
 */
export function kept<T>(ms: number, load: () => Promise<T>): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | null = null;
  return () => {
    if (last && performance.now() - last.at < ms) return last.value;
    const value = load();
    last = { at: performance.now(), value };
    value.catch(() => {
      if (last?.value === value) last = null;
    });
    return value;
  };
}
