import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql, whole } from "@/lib/db/sql";
import { readInteractions } from "./read-interactions";
import { requireVisibleCustomer } from "./require-visible-customer";
import { readHistoryCursor, writeHistoryCursor } from "./rules/history-cursor";
import { viewHidden, viewInteraction } from "./rules/view-interaction";
import type { Audience, HistoryItem } from "./schemas";

export interface ListHistory {
  cursor?: string | undefined;
  channel?: string | undefined;
  audience?: Audience | undefined;
  limit?: number | undefined;
}

export interface HistoryPage {
  data: HistoryItem[];
  nextCursor: string | null;
}

/**
 * Everything of one person over all conversations and channels, newest first: posts as a bystander and notes too.
 * What belongs to other teams is left as channel, day and team, and is left out when an audience is asked for.
 * Throws NotFound for a customer the reader may not know of.
 */
export async function listHistory(
  ctx: Ctx,
  customerId: string,
  input: ListHistory = {},
): Promise<HistoryPage> {
  const limit = input.limit ?? 50;
  const page = sql`SELECT i.id FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE ${all(conditions(ctx, customerId, input))} ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${whole(limit + 1)}`;
  const [, rows, barred] = await Promise.all([
    requireVisibleCustomer(ctx, customerId),
    readInteractions(ctx, page),
    listBarredAccounts(ctx),
  ]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const data = shown.flatMap((row): HistoryItem[] => {
    const isOpen = maySee(ctx.actor, { teamId: row.conversationTeamId }) && !isBarred(barred, row);
    if (isOpen) return [viewInteraction(row, ctx.traits.get(row.channel))];
    return input.audience ? [] : [viewHidden(row)];
  });
  return { data, nextCursor: last ? writeHistoryCursor(last) : null };
}

function conditions(ctx: Ctx, customerId: string, { cursor, channel, audience }: ListHistory): Sql[] {
  const wanted = [sql`i."customerId" = ${customerId}::uuid`];
  if (channel) wanted.push(sql`i.channel = ${channel}`);
  if (audience) wanted.push(sql`i.audience = ${audience}`, maySeeSql(ctx.actor, sql`c."teamId"`));
  if (cursor) {
    const { publishedAt, id } = readHistoryCursor(cursor);
    wanted.push(sql`(i."publishedAt", i.id) < (${publishedAt}::timestamptz, ${id}::uuid)`);
  }
  return wanted;
}
