import type { WorkerCtx } from "@/lib/context/ctx";
import { START } from "@/lib/live/position";
import { type ChangeRow, isKept, readChanges, readPosition } from "@/lib/live/read-changes";

const PAGE = 1000;

interface Following {
  take(rows: readonly ChangeRow[]): Promise<unknown>;
  /** Called once instead, when rows after its place are gone. */
  catchUp(since: Date): Promise<unknown>;
}

/**
 * Hands a follower everything on the change feed since its own stored place and moves the place after each page: what
 * it does may be done twice, never left out.
 */
export async function followChanges(
  ctx: WorkerCtx,
  name: string,
  signal: AbortSignal,
  { take, catchUp }: Following,
): Promise<void> {
  const stored = await ctx.db.followerPosition.findUnique({ where: { name } });
  let at = stored ? { xid: stored.xid, number: stored.number } : START;
  if (stored && !(await isKept(ctx, at))) {
    const now = await readPosition(ctx);
    await catchUp(stored.movedAt);
    await move(ctx, name, now);
    at = now;
  }
  while (!signal.aborted) {
    const { rows } = await readChanges(ctx, at, PAGE);
    const last = rows.at(-1);
    if (!last) return;
    await take(rows);
    at = { xid: last.xid, number: last.number };
    await move(ctx, name, at);
    if (rows.length < PAGE) return;
  }
}

async function move(
  ctx: WorkerCtx,
  name: string,
  { xid, number }: { xid: string; number: string },
): Promise<void> {
  const place = { xid, number, movedAt: ctx.now() };
  await ctx.db.followerPosition.upsert({ where: { name }, create: { name, ...place }, update: place });
}
