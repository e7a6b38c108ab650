import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { keepUndo } from "./keep-undo";
import { lockVisible } from "./lock-visible";
import { moveThreads } from "./move-threads";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { beforeOf } from "./rules/before";
import { summarise } from "./summarise";

export interface Split {
  conversationId: string;
  /** Whole threads, named by themselves or by something in them. */
  threadIds?: readonly string[] | undefined;
  interactionIds?: readonly string[] | undefined;
}

/**
 * Makes a conversation of its own of some threads, with the same customer, team and assignee. Throws NotFound
 * unless all are in the conversation, Refused `split-all` when nothing would stay, Conflict `reply-under-way`.
 */
export function split(outer: Ctx, input: Split): Promise<{ newId: string; undoId: string | null }> {
  return inTransaction(outer, async (ctx) => {
    const { conversationId } = input;
    const from = await lockVisible(ctx, conversationId);
    const threadIds = await wholeThreads(ctx, input);
    const newId = uuidv7(ctx.now(), ctx.random);
    await ctx.db.$executeRaw`
      INSERT INTO "Conversation" (id, "customerId", "accountId", status, rank, "assigneeId", "teamId", language,
        "lastChannel", "lastAudience", tags, "reasonIds", "openedAt")
      SELECT ${newId}::uuid, "customerId", (SELECT "accountId" FROM "Thread" WHERE id = ${threadIds[0]}::uuid), 'waiting', rank,
        "assigneeId", "teamId", language, "lastChannel", "lastAudience", '{}', '{}',
        (SELECT min("openedAt") FROM "Thread" WHERE id = ANY(${uuids(threadIds)}))
      FROM "Conversation" WHERE id = ${conversationId}::uuid`;
    const into = { id: newId, lastInteractionNumber: 0 };
    await moveThreads(ctx, { threadIds, fromId: from.id, into });
    await summarise(ctx, [conversationId, newId]);
    await recordActs(ctx, [
      { conversationId, kind: "split", values: { newId, threadIds }, threadIds },
      { conversationId: newId, kind: "split", values: { fromId: conversationId } },
    ]);
    await rebuildTurns(ctx, [conversationId, newId], new Map([[conversationId, "answered"]]));
    const values = { from: beforeOf(from), newId, threadIds };
    const undoId = await keepUndo(ctx, { kind: "split", ...values });
    return { newId, undoId };
  });
}

async function wholeThreads(ctx: Ctx, { conversationId, threadIds = [], interactionIds = [] }: Split) {
  const rows = await ctx.db.$queryRaw<{ id: string; isWanted: boolean }[]>`
    SELECT t.id, t.id = ANY(${uuids(threadIds)}) OR EXISTS (SELECT 1 FROM "Interaction" i
      WHERE i."threadId" = t.id AND i.id = ANY(${uuids(interactionIds)})) AS "isWanted"
    FROM "Thread" t WHERE t."conversationId" = ${conversationId}::uuid ORDER BY t."openedAt", t.id`;
  const wanted = rows.filter(({ isWanted }) => isWanted).map(({ id }) => id);
  if (wanted.length === 0 || threadIds.some((id) => !wanted.includes(id))) throw new NotFound("not-found");
  if (wanted.length === rows.length) throw new Refused("split-all");
  return wanted;
}
