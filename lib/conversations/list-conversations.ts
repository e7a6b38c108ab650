import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { dueKeys, listNewestKeys } from "./list-queue-keys";
import { loadPage, loadRows } from "./load-rows";
import { forReader } from "./rules/for-reader";
import { type QueueCursor, readQueueCursor, writeQueueCursor } from "./rules/queue-cursor";
import type { Conversation, ListConversations } from "./schemas";

export interface ConversationPage {
  data: Conversation[];
  nextCursor: string | null;
}

/**
 * A page of what the reader sees: by due time (open ones only, else Refused `due-needs-open`) or newest first.
 * Costs the same at any number of conversations.
 */
export async function listConversations(ctx: Ctx, input: ListConversations): Promise<ConversationPage> {
  const [rows, barred] = await Promise.all([pageRows(ctx, input), listBarredAccounts(ctx)]);
  const shown = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? shown.at(-1) : undefined;
  return {
    data: shown.map((row) => forReader(row, barred)),
    nextCursor: last ? writeQueueCursor(cursorAt(last, input.sort)) : null,
  };
}

/** The rows of the page and, where there are more, the first of the next. */
async function pageRows(ctx: Ctx, input: ListConversations): Promise<Conversation[]> {
  const cursor = input.cursor === undefined ? null : readQueueCursor(input.cursor, input.sort);
  if (input.sort === "due") {
    if (input.status.some((status) => status !== "open")) throw new Refused("due-needs-open");
    const keys = dueKeys(ctx.actor, input, cursor?.sort === "due" ? cursor : null, input.limit + 1);
    return keys ? loadPage(ctx, keys) : [];
  }
  const after = cursor?.sort === "newest" ? cursor : null;
  const keys = await listNewestKeys(ctx, input, after, input.limit + 1);
  return loadRows(
    ctx,
    keys.map(({ id }) => id),
  );
}

function cursorAt(row: Conversation, sort: QueueCursor["sort"]): QueueCursor {
  if (sort === "newest") {
    return { sort, id: row.id, lastInboundAt: row.lastInboundAt ? new Date(row.lastInboundAt) : null };
  }
  return { sort, id: row.id, rank: row.rank, dueAt: new Date(row.dueAt ?? 0) };
}
