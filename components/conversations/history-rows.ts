import { dateFormat } from "@/components/ui/date-format";
import type { HistoryItem } from "@/lib/conversations/schemas";
import { isShown } from "./history-pages";

/** One row of a history: a thing, and above it the day or the matter that begins with it. */
export type HistoryRow = Readonly<{
  item: HistoryItem;
  /** The reader's day, where it is the first of it: `2026-11-23`. */
  day: string | null;
  /** Another matter of the same person begins here, or something said in passing. */
  begins: "other" | "passing" | null;
}>;

const days = new WeakMap<HistoryItem, { zone: string; day: string }>();

/** Items newest first become rows oldest first, by the reader's own days. */
export function rowsOf(
  items: readonly HistoryItem[],
  zone: string,
  conversationId: string | null,
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let before: HistoryItem | undefined;
  let dayBefore = "";
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item) continue;
    const day = dayOf(item, zone);
    rows.push({
      item,
      day: day === dayBefore ? null : day,
      begins: beginsOf(item, before, conversationId),
    });
    before = item;
    dayBefore = day;
  }
  return rows;
}

/** The day of an item in a zone; a hidden one tells its day only. */
export function dayOf(item: HistoryItem, zone: string): string {
  const known = days.get(item);
  if (known?.zone === zone) return known.day;
  const day = isShown(item) ? dayIn(zone, new Date(item.publishedAt)) : item.publishedOn;
  days.set(item, { zone, day });
  return day;
}

/** The day of an instant in a zone: `2026-11-23`. */
export function dayIn(zone: string, at: Date | number): string {
  return dateFormat("en-CA", { timeZone: zone }).format(at);
}

function beginsOf(
  item: HistoryItem,
  before: HistoryItem | undefined,
  conversationId: string | null,
): HistoryRow["begins"] {
  if (!isShown(item)) return null;
  const isSame = before && isShown(before) && before.conversationId === item.conversationId;
  if (isSame || (item.conversationId !== null && item.conversationId === conversationId)) return null;
  return item.conversationId === null ? "passing" : "other";
}

const CHARACTERS_A_LINE = 70;

/** About how high a row will be, before it is measured. */
export function guessHeight({ item, day, begins }: HistoryRow): number {
  const above = (day ? 40 : 0) + (begins ? 24 : 0);
  if (!isShown(item)) return above + 32;
  const lines = Math.min(40, Math.ceil(item.text.length / CHARACTERS_A_LINE));
  return above + 44 + Math.max(1, lines) * 20 + (item.attachments.length > 0 ? 160 : 0);
}
