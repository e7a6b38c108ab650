import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type Move, moveThreads } from "./move-threads";

/** Moves threads back where they were. Throws Conflict `changed-since` when something of them is no longer there. */
export async function takeThreadsBack(ctx: Ctx, move: Move): Promise<void> {
  const elsewhere = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Thread" t WHERE t.id = ANY(${uuids(move.threadIds)}) AND t."conversationId" <> ${move.fromId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Interaction" i WHERE i."threadId" = t.id AND i."conversationId" = ${move.fromId}::uuid)
    LIMIT 1`;
  if (elsewhere.length > 0) throw new Conflict("changed-since");
  await moveThreads(ctx, move);
}
