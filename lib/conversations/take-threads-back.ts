import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type Move, moveThreads } from "./move-threads";

/**
 * Moves threads back where they were and lets what was settled with them ask for an answer again, as far as the
 * old conversation's own log does not settle it. Throws Conflict `changed-since` when a thread is no longer there.
 */
export async function takeThreadsBack(ctx: Ctx, move: Move, settledIds: readonly string[]): Promise<void> {
  const still = await ctx.db.thread.count({
    where: { id: { in: [...move.threadIds] }, conversationId: move.fromId },
  });
  if (still !== move.threadIds.length) throw new Conflict("changed-since");
  await moveThreads(ctx, move);
  await ctx.db.$executeRaw`UPDATE "Interaction" SET "opensTurn" = true WHERE id = ANY(${uuids(settledIds)})`;
}
