import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Locked } from "./lock-visible";
import { moveThreads } from "./move-threads";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { beforeOf } from "./rules/before";
import type { Cause } from "./rules/statuses";
import { summarise } from "./summarise";

export interface Merge {
  into: Locked;
  from: Locked;
  /** Whose both are from now on; without it the first one's agent keeps it. */
  assigneeId?: string | null;
  /** The link it was made for. */
  linkId?: string;
}

export interface Merged {
  threadIds: string[];
  addedTags: string[];
  addedReasonIds: string[];
}

/**
 * Puts everything of one conversation into another; the emptied one stays as resolved and points there. The log of
 * both says what each was, for who parts them. The caller has locked both. Throws Conflict `reply-under-way`.
 */
export async function merge(ctx: Ctx, { into, from, assigneeId, linkId }: Merge): Promise<Merged> {
  const cause = await causeOf(ctx, [into, from]);
  const [own, moved] = [await threadsOf(ctx, into.id), await threadsOf(ctx, from.id)];
  await moveThreads(ctx, { threadIds: moved, fromId: from.id, into });
  const addedTags = from.tags.filter((tag) => !into.tags.includes(tag));
  const addedReasonIds = from.reasonIds.filter((id) => !into.reasonIds.includes(id));
  const keeper = assigneeId === undefined ? into.assigneeId : assigneeId;
  await ctx.db.$executeRaw`UPDATE "Conversation" SET tags = tags || ${addedTags}::text[],
    "reasonIds" = "reasonIds" || ${uuids(addedReasonIds)}, "assigneeId" = ${keeper}::uuid,
    "changeNumber" = "changeNumber" + 1 WHERE id = ${into.id}::uuid`;
  await ctx.db
    .$executeRaw`UPDATE "Conversation" SET status = 'resolved', "resolvedAt" = ${ctx.now()}::timestamptz,
    "snoozedUntil" = NULL, "joinedIntoId" = ${into.id}::uuid WHERE id = ${from.id}::uuid`;
  await summarise(ctx, [into.id, from.id]);
  const why = { ...(linkId ? { linkId } : {}), assigneeId: keeper, addedTags, addedReasonIds };
  await recordActs(ctx, [
    {
      conversationId: into.id,
      kind: "joined",
      threadIds: own,
      values: { ...why, fromId: from.id, threadIds: moved, before: beforeOf(into) },
    },
    {
      conversationId: from.id,
      kind: "joined-into",
      threadIds: moved,
      values: { ...why, intoId: into.id, before: beforeOf(from) },
    },
  ]);
  await rebuildTurns(ctx, [into.id, from.id], new Map([[into.id, cause]]));
  return { threadIds: moved, addedTags, addedReasonIds };
}

/** What was opened by hand stays open; else what was said, in all of it, says whether somebody waits. */
async function causeOf(ctx: Ctx, pieces: readonly Locked[]): Promise<Cause> {
  const open = pieces.filter(({ status }) => status === "open").map(({ id }) => id);
  const turns = await ctx.db.turn.count({ where: { conversationId: { in: open }, endedAt: null } });
  if (turns < open.length) return "reopened";
  return pieces[0]?.status === "snoozed" ? "arrived" : "answered";
}

/** Threads that lie in a conversation, and those of which something older lies there. */
export async function threadsOf(ctx: Ctx, conversationId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Thread" WHERE "conversationId" = ${conversationId}::uuid
    UNION SELECT "threadId" FROM "Interaction" WHERE "conversationId" = ${conversationId}::uuid ORDER BY 1`;
  return rows.map(({ id }) => id);
}
