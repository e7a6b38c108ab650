import type { Ctx } from "@/lib/context/ctx";
import type { ChangeFeed } from "./change-feed";
import { framesFor } from "./hub";
import { frame } from "./live-event";
import { loadEvents } from "./load-events";
import { formatPosition, type Position, parsePosition } from "./position";
import { isKept, readChanges } from "./read-changes";
import { type Reader, readerOf } from "./reader";

/** More than this is read anew faster than it is told one by one. */
const MOST_MISSED = 1000;

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The stream of what the actor may see. After a place (`Last-Event-ID`) it first tells what was missed, or `reset`
 * when that is no longer kept: then the screen reads anew.
 */
export async function openStream(
  ctx: Ctx,
  feed: ChangeFeed,
  after: string | null,
  signal: AbortSignal,
): Promise<Response> {
  const reader = await readerOf(ctx, ctx.actor);
  const subscriber = feed.hub.add(ctx.actor, reader);
  const until = feed.position();
  signal.addEventListener("abort", () => subscriber.end());
  if (signal.aborted) subscriber.end();
  try {
    subscriber.begin(`retry: 1000\n\n${await missed(ctx, reader, after, until)}`);
  } catch (error) {
    subscriber.end();
    throw error;
  }
  return new Response(subscriber.body, { headers: HEADERS });
}

async function missed(ctx: Ctx, reader: Reader, after: string | null, until: Position): Promise<string> {
  const here = formatPosition(until);
  if (after === null) return `id: ${here}\n\n`;
  const from = parsePosition(after);
  if (!from || !(await isKept(ctx, from))) return frame("reset", here, "{}");
  const { rows } = await readChanges(ctx, from, MOST_MISSED + 1);
  if (rows.length > MOST_MISSED) return frame("reset", here, "{}");
  const untold = rows.filter((row) => isUpTo(row, until));
  return `id: ${here}\n\n${framesFor(await loadEvents(ctx, untold), reader)}id: ${here}\n\n`;
}

function isUpTo(row: Position, until: Position): boolean {
  const [xid, last] = [BigInt(row.xid), BigInt(until.xid)];
  return xid < last || (xid === last && BigInt(row.number) <= BigInt(until.number));
}
