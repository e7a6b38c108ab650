import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import { countUnread } from "./count-unread";
import { isKind } from "./rules/kinds";
import type { NotificationPage, NotificationView } from "./schemas";

interface Row {
  id: string;
  kind: string;
  happenedAt: Date;
  conversationId: string | null;
  customer: string | null;
  byId: string | null;
  byName: string | null;
  path: string | null;
  ways: string[];
  readAt: Date | null;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/;

/**
 * What the acting agent was told of and may still see, the newest first, and how much of it is unread. Names are read
 * where they stand now: what was erased is gone from here too. Throws Invalid for a cursor of something else.
 */
export async function listNotifications(
  ctx: Ctx,
  { unread, limit, cursor }: { unread: boolean; limit: number; cursor?: string | undefined },
): Promise<NotificationPage> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [, at, id] = cursor === undefined ? [] : (CURSOR.exec(cursor) ?? []);
  if (cursor !== undefined && !at) throw new Invalid("malformed", { field: "cursor" });
  const beyond = at ? sql`(n."happenedAt", n.id) < (${new Date(at)}::timestamptz, ${id}::uuid)` : sql`true`;
  const [rows, count] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT n.id, n.kind, n."happenedAt", n."conversationId", p."displayName" AS customer, n."byId",
        b."displayName" AS "byName", n.path, n.ways, n."readAt"
      FROM "Notification" n LEFT JOIN "Conversation" c ON c.id = n."conversationId"
      LEFT JOIN "Customer" p ON p.id = c."customerId" LEFT JOIN "Agent" b ON b.id = n."byId"
      WHERE n."agentId" = ${agentId}::uuid AND 'app' = ANY(n.ways) AND ${unread ? sql`n."readAt" IS NULL` : sql`true`}
        AND (c.id IS NULL OR ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)}) AND ${beyond}
      ORDER BY n."happenedAt" DESC, n.id DESC LIMIT ${whole(limit + 1)}`,
    countUnread(ctx),
  ]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    data: shown.flatMap((row) => viewOf(row) ?? []),
    nextCursor: last ? `${last.happenedAt.toISOString()} ${last.id}` : null,
    unread: count,
  };
}

function viewOf({ byId, byName, readAt, ways, path, kind, ...row }: Row): NotificationView | null {
  // A worker of a newer version may have written a kind this one has no words for.
  if (!isKind(kind)) return null;
  return {
    ...row,
    kind,
    happenedAt: row.happenedAt.toISOString(),
    by: byId && byName ? { id: byId, displayName: byName } : null,
    path: path ?? (row.conversationId ? `/inbox/${row.conversationId}` : "/my-day/notifications"),
    isRead: readAt !== null,
    isLoud: ways.includes("sound"),
  };
}
