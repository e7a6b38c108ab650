import type { BoardEntry } from "@/lib/coverage/board-schemas";

/** The drafts that take place in a week. */
export function draftsOf(
  entries: readonly BoardEntry[],
  week: { startMs: number; endMs: number },
): BoardEntry[] {
  return entries.filter(
    ({ state, startMs, endMs }) => state === "draft" && endMs > week.startMs && startMs < week.endMs,
  );
}
