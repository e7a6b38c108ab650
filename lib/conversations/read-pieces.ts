import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { threadsOf } from "./merge";
import type { PieceAct, PieceState } from "./rules/piece-state";
import { statusSchema } from "./schemas";

export interface Pieces {
  threadIds: string[];
  /** The oldest thread. */
  first: string | undefined;
  now: PieceState;
  log: PieceAct[];
  /** Emptied conversations whose threads lie here now, the fullest first. */
  homes: { id: string; threadIds: string[] }[];
}

/** What a conversation is made of, and what the log says of its threads, wherever it was written. */
export async function readPieces(ctx: Ctx, conversationId: string): Promise<Pieces> {
  const threadIds = await threadsOf(ctx, conversationId);
  const threads = uuids(threadIds);
  const [row, oldest, log, homes] = await Promise.all([
    ctx.db.conversation.findUniqueOrThrow({ where: { id: conversationId } }),
    ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Thread" WHERE id = ANY(${threads}) ORDER BY "openedAt", id LIMIT 1`,
    ctx.db.$queryRaw<PieceAct[]>`
      SELECT kind, "actedAt", "threadIds", "values" FROM "ConversationAct"
      WHERE "threadIds" && ${threads} ORDER BY "actedAt", id`,
    ctx.db.$queryRaw<Pieces["homes"]>`
      SELECT c.id, a."threadIds" FROM "ConversationAct" a JOIN "Conversation" c ON c.id = a."conversationId"
      WHERE a.kind = 'joined-into' AND a."threadIds" && ${threads} AND cardinality(a."threadIds") > 0
        AND c.id <> ${conversationId}::uuid AND c."joinedIntoId" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Thread" t WHERE t."conversationId" = c.id)
        AND NOT EXISTS (SELECT 1 FROM "Interaction" i WHERE i."conversationId" = c.id)
      ORDER BY cardinality(a."threadIds") DESC, a."actedAt" DESC, c.id`,
  ]);
  return {
    threadIds,
    first: oldest[0]?.id,
    now: {
      status: statusSchema.parse(row.status),
      assigneeId: row.assigneeId,
      tags: row.tags,
      reasonIds: row.reasonIds,
      dueAt: row.dueAt?.toISOString() ?? null,
      snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
    },
    log,
    homes,
  };
}

/** Gives a piece its own state; the turns, rebuilt after, have the last word on what is open. */
export async function writePiece(ctx: Ctx, conversationId: string, state: PieceState): Promise<void> {
  const { status, assigneeId, tags, reasonIds, dueAt, snoozedUntil, resolvedAt, settledAt } = state;
  const isAside =
    status === "snoozed" && snoozedUntil !== null && !(await hasNews(ctx, conversationId, settledAt));
  const until = isAside ? snoozedUntil : null;
  await ctx.db.$executeRaw`
    UPDATE "Conversation" SET status = ${status === "snoozed" && !isAside ? "waiting" : status}, "assigneeId" = ${assigneeId}::uuid,
      tags = ${[...tags]}::text[], "reasonIds" = ${uuids(reasonIds)},
      "dueAt" = coalesce(${dueAt}::timestamptz, "dueAt", ${ctx.now()}::timestamptz),
      "snoozedUntil" = ${until}::timestamptz, "joinedIntoId" = NULL,
      "resolvedAt" = CASE WHEN ${status} = 'resolved' THEN coalesce(${resolvedAt}::timestamptz, ${ctx.now()}::timestamptz) END
    WHERE id = ${conversationId}::uuid`;
}

async function hasNews(ctx: Ctx, conversationId: string, since: string | undefined): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Interaction" WHERE "conversationId" = ${conversationId}::uuid AND direction = 'inbound'
      AND "receivedAt" > ${since ?? null}::timestamptz LIMIT 1`;
  return rows.length > 0;
}
