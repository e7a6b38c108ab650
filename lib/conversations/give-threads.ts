import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";
import { joinLinked } from "./join-linked";
import { partThreads } from "./part-threads";
import { lockConversations, rebuildTurns } from "./rebuild-turns";

interface Held {
  conversationId: string;
  threadIds: string[];
  isWhole: boolean;
}

/**
 * Gives all threads of a handle, whole and with everything in them, to another customer. A conversation of this handle
 * alone goes along as it is; from a shared one its threads are parted; with the one that is open there it becomes one.
 * Returns the conversations that changed. Throws Conflict `reply-under-way`.
 */
export async function giveThreads(
  ctx: Ctx,
  { handleId, customerId, linkId }: { handleId: string; customerId: string; linkId: string },
): Promise<string[]> {
  const found = await held(ctx, handleId);
  const beside = await unresolvedBeside(ctx, { handleId, customerId });
  await lockConversations(ctx, [...found.map((each) => each.conversationId), ...beside]);
  const movedIds = found.filter((each) => each.isWhole).map((each) => each.conversationId);
  const changed = [...movedIds];
  for (const { conversationId, threadIds } of found.filter((each) => !each.isWhole)) {
    const { leftId, stayedId } = await partThreads(ctx, conversationId, threadIds);
    movedIds.push(leftId);
    changed.push(leftId, stayedId);
  }
  await ctx.db.$executeRaw`UPDATE "Conversation" SET "customerId" = ${customerId}::uuid,
    "changeNumber" = "changeNumber" + 1 WHERE id = ANY(${uuids(movedIds)})`;
  await ctx.db.$executeRaw`UPDATE "Interaction" SET "customerId" = ${customerId}::uuid
    WHERE "threadId" IN (SELECT id FROM "Thread" WHERE "handleId" = ${handleId}::uuid)`;
  changed.push(...(await joinLinked(ctx, { handleId, movedIds, customerId, linkId })));
  // Whose history it is has changed, and with it what was tried before, for those left and those joined.
  const historyOf = [...new Set([...changed, ...beside])];
  await rebuildTurns(ctx, historyOf, "none", { historyOf, isRechecked: true });
  const conversationIds = [...new Set(changed)];
  await recordChanges(
    ctx,
    conversationIds.map((conversationId) => ({ kind: "conversation.changed", conversationId })),
  );
  return conversationIds;
}

/** What is unresolved of whom the handle goes to and of whom it leaves. */
async function unresolvedBeside(
  ctx: Ctx,
  { handleId, customerId }: { handleId: string; customerId: string },
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation" WHERE status <> 'resolved' AND ("customerId" = ${customerId}::uuid
      OR "customerId" = (SELECT "customerId" FROM "Handle" WHERE id = ${handleId}::uuid)
      OR "customerId" IN (SELECT i."customerId" FROM "Interaction" i JOIN "Thread" t ON t.id = i."threadId"
        WHERE t."handleId" = ${handleId}::uuid))`;
  return rows.map(({ id }) => id);
}

/** The conversations this handle's threads lie in, or lay in: an old one stays where it was when a thread moves on. */
export function held(ctx: Ctx, handleId: string): Promise<Held[]> {
  return ctx.db.$queryRaw<Held[]>`
    WITH threads AS (SELECT id, "conversationId" FROM "Thread" WHERE "handleId" = ${handleId}::uuid),
    said AS (SELECT DISTINCT i."conversationId", i."threadId" FROM "Interaction" i JOIN threads t ON t.id = i."threadId"
      WHERE i."conversationId" IS NOT NULL
      UNION SELECT "conversationId", id FROM threads WHERE "conversationId" IS NOT NULL)
    SELECT s."conversationId", array_agg(s."threadId" ORDER BY s."threadId") AS "threadIds",
      NOT EXISTS (SELECT 1 FROM "Interaction" i JOIN "Thread" t ON t.id = i."threadId"
        WHERE i."conversationId" = s."conversationId" AND t."handleId" <> ${handleId}::uuid) AS "isWhole"
    FROM said s GROUP BY s."conversationId" ORDER BY s."conversationId"`;
}
