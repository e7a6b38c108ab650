import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";
import { moveThreads } from "./move-threads";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { summarise } from "./summarise";

interface Held {
  conversationId: string;
  threadIds: string[];
  isWhole: boolean;
}

/**
 * Gives all threads of a handle, whole and with everything in them, to another customer. A conversation of this handle
 * alone goes along as it is; from a shared one its threads go into a conversation of their own, with the same
 * team and assignee. Returns the conversations that changed.
 */
export async function giveThreads(ctx: Ctx, handleId: string, customerId: string): Promise<string[]> {
  const found = await held(ctx, handleId);
  await lockConversations(
    ctx,
    found.map((each) => each.conversationId),
  );
  const whole = found.filter((each) => each.isWhole).map((each) => each.conversationId);
  await ctx.db
    .$executeRaw`UPDATE "Conversation" SET "customerId" = ${customerId}::uuid, "changeNumber" = "changeNumber" + 1
    WHERE id = ANY(${uuids(whole)})`;
  const changed = [...whole];
  for (const each of found.filter((one) => !one.isWhole)) {
    const newId = await openBeside(ctx, each, customerId);
    await moveThreads(ctx, {
      threadIds: each.threadIds,
      fromId: each.conversationId,
      into: { id: newId, lastInteractionNumber: 0 },
    });
    await summarise(ctx, [each.conversationId, newId]);
    await rebuildTurns(
      ctx,
      [each.conversationId, newId],
      new Map([
        [each.conversationId, "answered"],
        [newId, "arrived"],
      ]),
    );
    changed.push(each.conversationId, newId);
  }
  await ctx.db.$executeRaw`UPDATE "Interaction" SET "customerId" = ${customerId}::uuid
    WHERE "threadId" IN (SELECT id FROM "Thread" WHERE "handleId" = ${handleId}::uuid)`;
  await recordChanges(
    ctx,
    changed.map((conversationId) => ({ kind: "conversation.changed", conversationId })),
  );
  return changed;
}

/** The conversations this handle's threads lie in, or lay in: an old one stays where it was when a thread moves on. */
function held(ctx: Ctx, handleId: string): Promise<Held[]> {
  return ctx.db.$queryRaw<Held[]>`
    WITH threads AS (SELECT id, "conversationId" FROM "Thread" WHERE "handleId" = ${handleId}::uuid),
    said AS (SELECT DISTINCT i."conversationId", i."threadId" FROM "Interaction" i JOIN threads t ON t.id = i."threadId"
      WHERE i."conversationId" IS NOT NULL
      UNION SELECT "conversationId", id FROM threads WHERE "conversationId" IS NOT NULL)
    SELECT s."conversationId", array_agg(s."threadId" ORDER BY s."threadId") AS "threadIds",
      NOT EXISTS (SELECT 1 FROM "Interaction" i WHERE i."conversationId" = s."conversationId"
        AND i."handleId" <> ${handleId}::uuid AND i.direction <> 'internal') AS "isWhole"
    FROM said s GROUP BY s."conversationId" ORDER BY s."conversationId"`;
}

async function openBeside(ctx: Ctx, from: Held, customerId: string): Promise<string> {
  const id = uuidv7(ctx.now(), ctx.random);
  await ctx.db.$executeRaw`
    INSERT INTO "Conversation" (id, "customerId", "accountId", status, rank, "assigneeId", "teamId", language, "lastChannel",
      "lastAudience", tags, "reasonIds", "openedAt")
    SELECT ${id}::uuid, ${customerId}::uuid, (SELECT "accountId" FROM "Thread" WHERE id = ${from.threadIds[0]}::uuid), 'waiting', rank,
      "assigneeId", "teamId", language, "lastChannel", "lastAudience", '{}', '{}',
      (SELECT min("openedAt") FROM "Thread" WHERE id = ANY(${uuids(from.threadIds)}))
    FROM "Conversation" WHERE id = ${from.conversationId}::uuid`;
  return id;
}
