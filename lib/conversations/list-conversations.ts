import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listDueKeys, listNewestKeys } from "./list-queue-keys";
import { loadRows } from "./load-rows";
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
  const [keys, barred] = await Promise.all([pageKeys(ctx, input), listBarredAccounts(ctx)]);
  const shown = keys.slice(0, input.limit);
  const last = keys.length > input.limit ? shown.at(-1) : undefined;
  const rows = await loadRows(
    ctx,
    shown.map(({ id }) => id),
  );
  return {
    data: rows.map((row) => forReader(row, barred)),
    nextCursor: last ? writeQueueCursor(last) : null,
  };
}

async function pageKeys(ctx: Ctx, input: ListConversations): Promise<QueueCursor[]> {
  const cursor = input.cursor === undefined ? null : readQueueCursor(input.cursor, input.sort);
  if (input.sort === "due") {
    if (input.status.some((status) => status !== "open")) throw new Refused("due-needs-open");
    const after = cursor?.sort === "due" ? cursor : null;
    const keys = await listDueKeys(ctx, input, after, input.limit + 1);
    return keys.map((key) => ({ sort: "due", ...key }));
  }
  const after = cursor?.sort === "newest" ? cursor : null;
  const keys = await listNewestKeys(ctx, input, after, input.limit + 1);
  return keys.map((key) => ({ sort: "newest", ...key }));
}
