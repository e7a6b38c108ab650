import type { Mark } from "@/lib/response-times/overview-schemas";

/** Posts of one account and hour that got here late: the first was written at `fromAt`, the last came at `toAt`. */
export interface Late {
  accountId: string | null;
  label: string;
  fromAt: Date;
  toAt: Date;
  count: number;
}

/** Spans without delivery, those of one account that touch as one. Handed in by their start. */
export function mergeLate(late: readonly Late[]): Mark[] {
  const merged: Late[] = [];
  for (const each of late) {
    const last = merged.findLast(({ accountId }) => accountId === each.accountId);
    if (last && each.fromAt <= last.toAt) {
      last.toAt = new Date(Math.max(last.toAt.getTime(), each.toAt.getTime()));
      last.count += each.count;
    } else merged.push({ ...each });
  }
  return merged.map(({ accountId, label, fromAt, toAt, count }) => ({
    kind: "no-delivery",
    fromAt: fromAt.toISOString(),
    toAt: toAt.toISOString(),
    accountId,
    label,
    values: { posts: count },
  }));
}
