import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { disarmClosings } from "./disarm-closings";
import { keepUndo } from "./keep-undo";
import { type Locked, lockMany } from "./lock-visible";
import { moveThreads } from "./move-threads";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { beforeOf } from "./rules/before";
import { summarise } from "./summarise";

export interface Join {
  intoId: string;
  fromId: string;
}

/**
 * Joins one conversation into another of the same customer: its threads move, it stays as resolved and points there.
 * Tags and reasons add up. Returns the undo's id. Throws NotFound, Refused `other-customer`, Conflict `joined`
 * or `reply-under-way`.
 */
export async function join(outer: Ctx, { intoId, fromId }: Join): Promise<string | null> {
  if (intoId === fromId) throw new Refused("join-itself");
  return inTransaction(outer, async (ctx) => {
    const rows = await lockMany(ctx, [intoId, fromId]);
    const [into, from] = [pick(rows, intoId), pick(rows, fromId)];
    if (into.customerId !== from.customerId) throw new Refused("other-customer");
    const threads = await ctx.db.thread.findMany({ where: { conversationId: fromId }, select: { id: true } });
    const threadIds = threads.map(({ id }) => id);
    const closed = await disarmClosings(ctx, intoId);
    const settledIds = await moveThreads(ctx, { threadIds, fromId, into });
    const addedTags = from.tags.filter((tag) => !into.tags.includes(tag));
    const addedReasonIds = from.reasonIds.filter((id) => !into.reasonIds.includes(id));
    await ctx.db.$executeRaw`UPDATE "Conversation" SET tags = tags || ${addedTags}::text[],
      "reasonIds" = "reasonIds" || ${uuids(addedReasonIds)}, "changeNumber" = "changeNumber" + 1 WHERE id = ${intoId}::uuid`;
    await ctx.db
      .$executeRaw`UPDATE "Conversation" SET status = 'resolved', "resolvedAt" = ${ctx.now()}::timestamptz,
      "snoozedUntil" = NULL, "joinedIntoId" = ${intoId}::uuid WHERE id = ${fromId}::uuid`;
    await summarise(ctx, [intoId, fromId]);
    await recordActs(ctx, [
      { conversationId: intoId, kind: "joined", values: { fromId, threadIds } },
      { conversationId: fromId, kind: "joined-into", values: { intoId } },
    ]);
    await rebuildTurns(ctx, [intoId, fromId], new Map([[intoId, "arrived"]]));
    const values = {
      into: beforeOf(into),
      from: beforeOf(from),
      threadIds,
      settledIds,
      closed,
      addedTags,
      addedReasonIds,
    };
    return keepUndo(ctx, { kind: "join", ...values });
  });
}

function pick(rows: readonly Locked[], id: string): Locked {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new NotFound("not-found");
  if (row.joinedIntoId) throw new Conflict("joined", { conversationId: row.joinedIntoId });
  return row;
}
