import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { moveThreads } from "./move-threads";
import { readPieces, writePiece } from "./read-pieces";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { pieceState } from "./rules/piece-state";
import { summarise } from "./summarise";

export interface Parted {
  /** Where the threads that leave lie now. */
  leftId: string;
  /** Where the others lie. */
  stayedId: string;
}

/**
 * Parts some whole threads from the rest of a conversation. Whichever side was joined into it goes back to what it was
 * before, under its old id; assignee, status, tags and reasons of each are those written on its own threads.
 */
export async function partThreads(
  ctx: Ctx,
  conversationId: string,
  leavingIds: readonly string[],
): Promise<Parted> {
  const { first, now, log, threadIds, homes } = await readPieces(ctx, conversationId);
  const leaving = new Set(leavingIds);
  const staying = new Set(threadIds.filter((id) => !leaving.has(id)));
  const homeOf = (piece: ReadonlySet<string>) =>
    homes.find((home) => home.threadIds.every((id) => piece.has(id)))?.id;
  const [ownHome, otherHome] = [homeOf(leaving), homeOf(staying)];
  const isOtherGoing = !ownHome && (otherHome !== undefined || (first !== undefined && leaving.has(first)));
  const going = isOtherGoing ? staying : leaving;
  const goneId = (isOtherGoing ? otherHome : ownHome) ?? (await openBeside(ctx, conversationId, going));
  const into = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: goneId },
    select: { id: true, lastInteractionNumber: true },
  });
  await moveThreads(ctx, { threadIds: [...going], fromId: conversationId, into });
  const whole = { first, now };
  await writePiece(ctx, goneId, pieceState(going, log, whole));
  await writePiece(ctx, conversationId, pieceState(isOtherGoing ? leaving : staying, log, whole));
  const ids = [conversationId, goneId];
  await summarise(ctx, ids);
  await recordActs(ctx, [
    { conversationId, kind: "parted", values: { newId: goneId, threadIds: [...going] } },
    { conversationId: goneId, kind: "parted", values: { fromId: conversationId } },
  ]);
  await repoint(ctx, conversationId, goneId, going);
  await rebuildTurns(ctx, ids, "answered");
  return isOtherGoing
    ? { leftId: conversationId, stayedId: goneId }
    : { leftId: goneId, stayedId: conversationId };
}

async function openBeside(ctx: Ctx, fromId: string, threadIds: ReadonlySet<string>): Promise<string> {
  const id = uuidv7(ctx.now(), ctx.random);
  const threads = uuids([...threadIds]);
  await ctx.db.$executeRaw`
    INSERT INTO "Conversation" (id, "customerId", "accountId", status, rank, "teamId", language, "lastChannel",
      "lastAudience", tags, "reasonIds", "openedAt")
    SELECT ${id}::uuid, c."customerId", coalesce(t."accountId", c."accountId"), 'waiting', c.rank,
      coalesce(a."teamId", c."teamId"), c.language, c."lastChannel", c."lastAudience", '{}', '{}', t."openedAt"
    FROM "Conversation" c
    CROSS JOIN (SELECT "accountId", "openedAt" FROM "Thread" WHERE id = ANY(${threads}) ORDER BY "openedAt", id LIMIT 1) t
    LEFT JOIN "Account" a ON a.id = t."accountId"
    WHERE c.id = ${fromId}::uuid`;
  return id;
}

/** Emptied conversations point to where their threads are now. */
async function repoint(
  ctx: Ctx,
  fromId: string,
  intoId: string,
  threadIds: ReadonlySet<string>,
): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Conversation" c SET "joinedIntoId" = ${intoId}::uuid
    WHERE c."joinedIntoId" = ${fromId}::uuid AND EXISTS (SELECT 1 FROM "ConversationAct" a WHERE a."conversationId" = c.id
      AND a.kind = 'joined-into' AND cardinality(a."threadIds") > 0 AND a."threadIds" <@ ${uuids([...threadIds])})`;
}
