import { Refused } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { plannedAt } from "@/lib/coverage/rules/planned-at";
import type { PostRow } from "./lock-post";
import { heldBySql } from "./post-sql";

const LONGEST_MS = 366 * DAY;

export interface Wish {
  plannedLocal: string | null;
  zone: string;
}

/** The columns of a planned time. Throws Invalid `planned-zone`, `planned-time`. */
export function timeColumns({ plannedLocal, zone }: Wish) {
  const time = plannedLocal === null ? null : plannedAt(plannedLocal, zone);
  if (time === null) plannedAt("2000-01-01T12:00", zone);
  return { plannedLocal, zone, plannedAt: time?.at ?? null, shift: time?.shift ?? "none" };
}

/** The same, for what is still to come. Throws Refused `planned-past` and `planned-far` (over a year) too. */
export function comingColumns(wish: Wish, now: Date) {
  const columns = timeColumns(wish);
  const ahead = (columns.plannedAt ?? now).getTime() - now.getTime();
  if (ahead < 0) throw new Refused("planned-past");
  if (ahead > LONGEST_MS) throw new Refused("planned-far");
  return columns;
}

/** What stops a post just now, if anything does. The caller keeps holds off. */
export async function findHold(ctx: Ctx, { id }: { id: string }): Promise<string | null> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM "PlannedPost" p JOIN "PostHold" h ON ${heldBySql()} WHERE p.id = ${id}::uuid
    ORDER BY h.number LIMIT 1`;
  return rows[0]?.id ?? null;
}

/**
 * Puts a post into its account's queue for its time, or as soon as nothing holds it. A hold that stands catches it. The
 * caller holds its row and keeps holds off.
 */
export async function letGo(ctx: Ctx, post: PostRow, wish: Wish): Promise<void> {
  const now = ctx.now();
  const columns = comingColumns(wish, now);
  const holdId = post.holdId ?? (await findHold(ctx, post));
  const dueAt = columns.plannedAt ?? (holdId === null ? now : null);
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: {
      ...columns,
      state: "planned",
      holdId,
      dueAt,
      sendAfter: dueAt,
      firstTriedAt: null,
      retriedUnconfirmed: false,
      looks: 0,
      code: null,
      endedAt: null,
      changeNumber: { increment: 1 },
    },
  });
  await ctx.db.plannedPart.updateMany({
    where: { postId: post.id, state: { not: "sent" } },
    data: { state: "waiting" },
  });
  ctx.bell.ring("outbox");
}
