import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { previewOf } from "@/lib/conversations/rules/preview";
import { type Sql, sql, uuids } from "@/lib/db/sql";

/** What a screen shows of an interaction `i` of customer `cu` by handle `h`. */
export const saidColumns = sql`i.id, i."conversationId", jsonb_build_object('id', cu.id, 'displayName', cu."displayName") AS customer,
  coalesce(h.username, h."displayName") AS handle, i.channel, i.kind, i.audience, i.text, i."publishedAt"`;

/** Where they come from, with the conversation as `c`. */
export const saidTables = sql`JOIN "Customer" cu ON cu.id = i."customerId" JOIN "Handle" h ON h.id = i."handleId"
  LEFT JOIN "Conversation" c ON c.id = i."conversationId"`;

/** Whether the reader may see it: by its conversation's team, and where it is private by its account. */
export function seesSaid(ctx: Ctx, barred: ReadonlySet<string>): Sql {
  return sql`(NOT cu."isRestricted" AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
    AND (c.id IS NULL OR ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)})
    AND (i.audience = 'public' OR i."accountId" IS NULL OR i."accountId" <> ALL(${uuids([...barred])})))`;
}

/** Its words in one line, what is private masked. */
export function viewSaid<T extends { text: string; publishedAt: Date }>(row: T) {
  return { ...row, text: previewOf(row.text), publishedAt: row.publishedAt.toISOString() };
}
