import { HOUR, MINUTE } from "@/lib/base/time";
import type { Mark, Overview } from "@/lib/response-times/overview-schemas";
import { percentileOf } from "./figures";
import { MARK, type TurnColumns } from "./turn-columns";

/** Later than this, and the channel was not delivering. */
const LATE_MS = 15 * MINUTE;

/** Whether a channel's clock starts with the post, so that its receipt is a delay. */
export type HasDelay = (cell: number) => boolean;

/** How long posts took to get here, where providers say when they were posted; imported history took none. */
export function deliveryOf(
  { count, startedAt, receivedAt, marks }: TurnColumns,
  channels: Uint16Array,
  hasDelay: HasDelay,
): Overview["ingestDelay"] {
  const delays = new Float64Array(count);
  let n = 0;
  for (let row = 0; row < count; row++) {
    if (((marks[row] ?? 0) & MARK.imported) !== 0 || !hasDelay(channels[row] ?? 0)) continue;
    delays[n++] = Math.max(0, (receivedAt[row] ?? 0) - (startedAt[row] ?? 0));
  }
  const sorted = delays.subarray(0, n).sort();
  const seconds = (share: number) => (n === 0 ? null : Math.round(percentileOf(sorted, share)) / 1000);
  return { n, p50Seconds: seconds(0.5), p90Seconds: seconds(0.9), maxSeconds: seconds(1) };
}

interface Late {
  cell: number;
  fromMs: number;
  toMs: number;
  posts: number;
}

/**
 * Spans in which an account's posts did not get here in time: from the first that came a quarter of an hour late or more
 * until it was here. Those of one account that touch are one.
 */
export function lateSpans(
  { count, startedAt, receivedAt, marks }: TurnColumns,
  { accounts, channels }: { accounts: Uint16Array; channels: Uint16Array },
  hasDelay: HasDelay,
): Late[] {
  const late: Late[] = [];
  for (let row = 0; row < count; row++) {
    const [fromMs, toMs] = [startedAt[row] ?? 0, receivedAt[row] ?? 0];
    if (toMs - fromMs <= LATE_MS || ((marks[row] ?? 0) & MARK.imported) !== 0) continue;
    if (hasDelay(channels[row] ?? 0)) late.push({ cell: accounts[row] ?? 0, fromMs, toMs, posts: 1 });
  }
  const newest = new Map<number, Late>();
  const merged: Late[] = [];
  for (const each of late.sort((a, b) => a.fromMs - b.fromMs)) {
    const last = newest.get(each.cell);
    if (last && each.fromMs <= last.toMs + HOUR) {
      last.toMs = Math.max(last.toMs, each.toMs);
      last.posts++;
    } else {
      newest.set(each.cell, each);
      merged.push(each);
    }
  }
  return merged;
}

/** The same as marks on the axis. */
export function lateMarks(
  spans: readonly Late[],
  nameOf: (cell: number) => { key: string; label: string | null },
): Mark[] {
  return spans.map(({ cell, fromMs, toMs, posts }) => {
    const { key, label } = nameOf(cell);
    return {
      kind: "no-delivery",
      fromAt: new Date(fromMs).toISOString(),
      toAt: new Date(toMs).toISOString(),
      accountId: label === null ? null : key,
      label: label ?? "",
      values: { posts },
    };
  });
}
