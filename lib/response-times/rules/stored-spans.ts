import { SECOND } from "@/lib/base/time";
import type { OpenSpan } from "./open-time";

/** In seconds since 1970, with the open seconds of all spans before it. */
export interface StoredSpan {
  start: number;
  end: number;
  before: number;
}

/** Spans as they are stored for sums over many turns. */
export function storedSpans(spans: readonly OpenSpan[]): StoredSpan[] {
  let before = 0;
  return spans.map(({ startAt, endAt }) => {
    const span = { start: startAt.getTime() / SECOND, end: endAt.getTime() / SECOND, before };
    before += span.end - span.start;
    return span;
  });
}
