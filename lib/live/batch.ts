import { frame, type LiveEvent } from "./live-event";
import { formatPosition, type Position } from "./position";
import type { Reader } from "./reader";

/** The most rows of one batch. */
const MOST_ROWS = 200;

/** Some 8 MB to all streams together every 250 ms is what two cores pass on. */
const BYTES = 8_000_000;
const BYTES_PER_ROW = 1600;

/** How many rows a batch may hold with this many streams open: 200, fewer beyond 25 streams, never under 20. */
export function rowsPerBatch(streams: number): number {
  return Math.min(MOST_ROWS, Math.max(20, Math.floor(BYTES / BYTES_PER_ROW / Math.max(1, streams))));
}

/**
 * One message for everything that changed: `conversations` first in the queue's order, `interactions` newest first,
 * `gone`, the ids of conversations that changed beside those, and how many things are told of by no row.
 */
export function batchFrame(
  events: readonly LiveEvent[],
  reader: Reader,
  position: Position,
  most: number,
): string {
  const conversations: LiveEvent[] = [];
  const others: { name: string; text: string }[] = [];
  const interactions: string[] = [];
  for (const event of events) {
    if (event.row) {
      if (event.textFor(reader) !== null) conversations.push(event);
      continue;
    }
    const text = event.textFor(reader);
    if (text === null) continue;
    if (event.name.startsWith("interaction") || event.name === "reply.changed") interactions.push(text);
    else others.push({ name: event.name, text });
  }
  conversations.sort(byQueue);
  const rows = conversations.slice(0, most);
  const ids = conversations.slice(most).flatMap(({ row }) => (row ? [row.id] : []));
  const newest = interactions.slice(-most).reverse();
  const rest = ids.length + interactions.length - newest.length;
  const id = formatPosition(position);
  const texts = rows.map((event) => event.textFor(reader));
  const data = `{"conversations":[${texts.join(",")}],"interactions":[${newest.join(",")}],"ids":${JSON.stringify(ids)},"rest":${rest}}`;
  const small = others.map(({ name, text }) => frame(name, id, text)).join("");
  return texts.length + newest.length + rest === 0 ? small : small + frame("batch", id, data);
}

function byQueue({ row: a }: LiveEvent, { row: b }: LiveEvent): number {
  if (!a || !b) return 0;
  const open = Number(b.status === "open") - Number(a.status === "open");
  if (open !== 0) return open;
  return a.rank - b.rank || (a.dueAt ?? "").localeCompare(b.dueAt ?? "") || a.id.localeCompare(b.id);
}
