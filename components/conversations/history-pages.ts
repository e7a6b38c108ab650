import type { HistoryItem, Interaction } from "@/lib/conversations/schemas";

/** One person's history as far as it is loaded, newest first. */
export type History = Readonly<{
  items: readonly HistoryItem[];
  nextCursor: string | null;
  /** Where newer ones go on; null where the newest is loaded. */
  previousCursor: string | null;
}>;
type Page = Readonly<{
  data: readonly HistoryItem[];
  nextCursor: string | null;
  previousCursor: string | null;
}>;

export const startHistory = ({ data, nextCursor, previousCursor }: Page): History => ({
  items: data,
  nextCursor,
  previousCursor,
});

/** The newest page read anew. Where it no longer meets what was loaded, what was loaded is let go. */
export function refreshHead(history: History, page: Page): History {
  const last = page.data.at(-1);
  const meets = last ? history.items.findIndex(({ id }) => id === last.id) : -1;
  if (meets < 0) return startHistory(page);
  return { ...history, items: [...page.data, ...history.items.slice(meets + 1)] };
}

export function addOlder(history: History, page: Page): History {
  const known = new Set(history.items.map(({ id }) => id));
  const older = page.data.filter(({ id }) => !known.has(id));
  return { ...history, items: [...history.items, ...older], nextCursor: page.nextCursor };
}

export function addNewer(history: History, page: Page): History {
  const known = new Set(history.items.map(({ id }) => id));
  const newer = page.data.filter(({ id }) => !known.has(id));
  return { ...history, items: [...newer, ...history.items], previousCursor: page.previousCursor };
}

/** A new or changed interaction at its place by time. */
export function putItem(history: History, item: Interaction): History {
  const at = history.items.findIndex(({ id }) => id === item.id);
  if (at >= 0) return { ...history, items: history.items.map((each, index) => (index === at ? item : each)) };
  const place = history.items.findIndex(
    (each) => !("hidden" in each) && each.publishedAt <= item.publishedAt,
  );
  const items = [...history.items];
  items.splice(place < 0 ? items.length : place, 0, item);
  return { ...history, items };
}

export function isShown(item: HistoryItem): item is Interaction {
  return !("hidden" in item);
}

/** The interactions that a reader of this conversation may answer, newest first. */
export function answerable(items: readonly HistoryItem[], conversationId: string): Interaction[] {
  return items.filter(isShown).filter((item) => {
    if (item.conversationId !== conversationId || item.direction !== "inbound" || item.kind === "call")
      return false;
    if (item.mail?.isUnverified || item.mail?.automatic) return false;
    return !item.isDeleted && !item.isBystander && item.withheldReason === null;
  });
}
