/** The spans of one calendar in order, in milliseconds, each with the open time before it. */
export interface CalendarSpans {
  starts: Float64Array;
  ends: Float64Array;
  before: Float64Array;
}

/** Open milliseconds from an arbitrary zero up to an instant: the twin of `open_millis` in SQL, over the same spans. */
export function openMillis({ starts, ends, before }: CalendarSpans, at: number): number {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  if (low < 0) return 0;
  return (before[low] ?? 0) + Math.min(at, ends[low] ?? 0) - (starts[low] ?? 0);
}
