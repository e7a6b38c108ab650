import type { Conversation } from "@/lib/conversations/schemas";
import { compareKeys, type QueueKey } from "./queue-order";
import { belongs, type QueueView, sortOf } from "./queue-view";

export type Queue = Readonly<{
  view: QueueView;
  viewerId: string;
  /** The newest known of each conversation, shown or not. */
  rows: ReadonlyMap<string, Conversation>;
  /** What stands on the screen, in its order. */
  shown: readonly string[];
  /** Keyset: where the next page begins. Behind its last row nothing is known. */
  nextCursor: string | null;
  edge: QueueKey | null;
  state: "loading" | "ready" | "failed";
  /** Somebody points at it, walks it or has chosen rows: nothing moves. */
  inUse: boolean;
  /** The open conversation: it stays though it no longer belongs. */
  openId: string | null;
  /** Changed since a page was asked for: the page's answer may be older. */
  touched: ReadonlySet<string>;
}>;

export type QueuePage = Readonly<{ data: readonly Conversation[]; nextCursor: string | null }>;

export type QueueEvent =
  | { type: "viewed"; view: QueueView }
  | { type: "asked" }
  | ({ type: "loaded" | "continued" } & QueuePage)
  | { type: "failed" }
  | { type: "changed"; rows: readonly Conversation[] }
  | { type: "done"; rows: readonly Conversation[] }
  | { type: "gone"; ids: readonly string[] }
  | { type: "used"; inUse: boolean }
  | { type: "opened"; id: string | null }
  | { type: "settled"; keep?: readonly string[] };

export function startQueue(viewerId: string, view: QueueView, page: QueuePage | null): Queue {
  const empty: Queue = {
    view,
    viewerId,
    rows: new Map(),
    shown: [],
    nextCursor: null,
    edge: null,
    state: "loading",
    inUse: false,
    openId: null,
    touched: new Set(),
  };
  return page ? reduceQueue(empty, { type: "loaded", ...page }) : empty;
}

/** Pure: what happened makes the next queue. While it is in use only words change, never places. */
export function reduceQueue(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case "viewed":
      return { ...startQueue(queue.viewerId, event.view, null), openId: queue.openId };
    case "asked":
      return { ...queue, touched: new Set() };
    case "loaded":
      return settle(take({ ...queue, rows: kept(queue), state: "ready" }, event), []);
    case "continued":
      return append(queue, event);
    case "failed":
      return { ...queue, state: queue.shown.length > 0 ? "ready" : "failed" };
    case "changed": {
      const next = touch(queue, event.rows);
      return queue.inUse || next === queue ? next : settle(next, []);
    }
    case "done":
      return leave(touch(queue, event.rows));
    case "gone":
      return forget(queue, event.ids);
    case "used":
      return queue.inUse === event.inUse ? queue : { ...queue, inUse: event.inUse };
    case "opened":
      return queue.openId === event.id ? queue : { ...queue, openId: event.id };
    case "settled":
      return settle(queue, event.keep ?? []);
  }
}

/** The order as it would be now. `keep` are rows that stay at their place though they no longer belong. */
export function orderOf(queue: Queue, keep: readonly string[] = []): string[] {
  const sort = sortOf(queue.view);
  const ids: QueueKey[] = [];
  for (const row of queue.rows.values()) if (isWithin(queue, row)) ids.push(row);
  const order = ids.sort((a, b) => compareKeys(sort, a, b)).map(({ id }) => id);
  const staying = new Set(queue.openId ? [...keep, queue.openId] : keep);
  queue.shown.forEach((id, index) => {
    const row = queue.rows.get(id);
    if (row && staying.has(id) && !isWithin(queue, row)) order.splice(Math.min(index, order.length), 0, id);
  });
  return order;
}

export type News = Readonly<{ fresh: readonly string[]; left: readonly string[]; moved: boolean }>;
const nothing: News = { fresh: [], left: [], moved: false };

/** What is held back while the queue is in use. */
export function newsOf(queue: Queue): News {
  if (!queue.inUse) return nothing;
  const order = orderOf(queue);
  const shown = new Set(queue.shown);
  const after = new Set(order);
  const fresh = order.filter((id) => !shown.has(id));
  const left = queue.shown.filter((id) => !after.has(id));
  const stay = queue.shown.filter((id) => after.has(id));
  const moved = order.filter((id) => shown.has(id)).some((id, index) => id !== stay[index]);
  return fresh.length + left.length > 0 || moved ? { fresh, left, moved } : nothing;
}

/** A row on the screen that no longer belongs to the view: answered, resolved or taken by somebody. */
export function hasLeft(queue: Queue, row: Conversation): boolean {
  return !belongs(queue.view, row, queue.viewerId);
}

function isWithin(queue: Queue, row: Conversation): boolean {
  if (!belongs(queue.view, row, queue.viewerId)) return false;
  return !queue.edge || compareKeys(sortOf(queue.view), row, queue.edge) <= 0;
}

function settle(queue: Queue, keep: readonly string[]): Queue {
  const order = orderOf(queue, keep);
  const same = order.length === queue.shown.length && order.every((id, index) => id === queue.shown[index]);
  return same ? queue : { ...queue, shown: order };
}

function learn(queue: Queue, rows: readonly Conversation[]): Queue {
  const news = rows.filter((row) => row.changeNumber >= (queue.rows.get(row.id)?.changeNumber ?? 0));
  if (news.length === 0) return queue;
  const known = new Map(queue.rows);
  for (const row of news) known.set(row.id, row);
  return { ...queue, rows: known };
}

/** What lies behind the loaded pages and was never shown needs no remembering. */
function touch(queue: Queue, rows: readonly Conversation[]): Queue {
  const near = rows.filter((row) => queue.rows.has(row.id) || isWithin(queue, row));
  const next = learn(queue, near);
  if (next === queue) return queue;
  return { ...next, touched: new Set([...queue.touched, ...near.map(({ id }) => id)]) };
}

/** A fresh page says all there is; beside it only the open row and what came in meanwhile are remembered. */
function kept(queue: Queue): Map<string, Conversation> {
  const rows = [...queue.rows].filter(([id]) => id === queue.openId || queue.touched.has(id));
  return new Map(rows);
}

function take(queue: Queue, page: QueuePage): Queue {
  const last = page.data.at(-1);
  const edge = page.nextCursor && last ? last : null;
  return { ...learn(queue, page.data), nextCursor: page.nextCursor, edge };
}

/** A further page goes behind what stands, whatever is held back above. */
function append(queue: Queue, page: QueuePage): Queue {
  const next = take(queue, page);
  if (!queue.inUse) return settle(next, []);
  const shown = new Set(queue.shown);
  const tail = page.data.map(({ id }) => id).filter((id) => !shown.has(id));
  return { ...next, shown: [...queue.shown, ...tail] };
}

/** One's own deed: what it sent away leaves at once, the rest stays where it is. */
function leave(queue: Queue): Queue {
  const shown = queue.shown.filter((id) => {
    const row = queue.rows.get(id);
    return row && (id === queue.openId || belongs(queue.view, row, queue.viewerId));
  });
  const next = shown.length === queue.shown.length ? queue : { ...queue, shown };
  return queue.inUse ? next : settle(next, []);
}

function forget(queue: Queue, ids: readonly string[]): Queue {
  const gone = new Set(ids);
  if (![...gone].some((id) => queue.rows.has(id))) return queue;
  const rows = new Map(queue.rows);
  for (const id of gone) rows.delete(id);
  return { ...queue, rows, shown: queue.shown.filter((id) => !gone.has(id)) };
}
