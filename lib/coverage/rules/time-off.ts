/** In milliseconds. */
export interface Stretch {
  startMs: number;
  endMs: number;
}

/** What is left of a stretch when these are taken out of it. */
export function without<S extends Stretch>(stretch: S, taken: readonly Stretch[]): S[] {
  let left: S[] = [stretch];
  for (const { startMs, endMs } of taken)
    left = left.flatMap((each) =>
      endMs <= each.startMs || startMs >= each.endMs
        ? [each]
        : [
            ...(startMs > each.startMs ? [{ ...each, endMs: startMs }] : []),
            ...(endMs < each.endMs ? [{ ...each, startMs: endMs }] : []),
          ],
    );
  return left;
}
