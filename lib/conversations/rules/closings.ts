export interface Act {
  id: string;
  kind: string;
  actedAt: Date;
  reason: string | null;
  /** `customer` when an arrival did it, not a person here. */
  by: string | null;
}

/** An end of a turn without an answer, with the reason a person gave. */
export interface Closing {
  id: string;
  at: Date;
  reason: string;
}

/**
 * What closes open turns without an answer: a resolve with a reason, or `no-reply-needed`. Reopening by hand
 * takes back the last resolve, `reply-needed` the last `no-reply-needed`; an arrival takes back neither.
 */
export function closingsOf(acts: readonly Act[]): Closing[] {
  const ordered = [...acts].sort(
    (a, b) => a.actedAt.getTime() - b.actedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const closings: (Closing & { kind: string })[] = [];
  for (const act of ordered) {
    if (act.kind === "resolved" || act.kind === "no-reply-needed") {
      if (act.reason) closings.push({ id: act.id, at: act.actedAt, reason: act.reason, kind: act.kind });
    } else if (act.kind === "reopened" && act.by !== "customer") dropLast(closings, "resolved");
    else if (act.kind === "reply-needed") dropLast(closings, "no-reply-needed");
  }
  return closings.map(({ id, at, reason }) => ({ id, at, reason }));
}

function dropLast(closings: { kind: string }[], kind: string): void {
  const index = closings.findLastIndex((each) => each.kind === kind);
  if (index >= 0) closings.splice(index, 1);
}
