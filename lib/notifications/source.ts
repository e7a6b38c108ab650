import { type Sql, sql, uuids } from "@/lib/db/sql";
import type { NotificationKind } from "./rules/kinds";

/** What the change feed told of since the last look; null ids stand for everything since then. */
export interface Touched {
  since: Date;
  now: Date;
  conversationIds: readonly string[] | null;
  interactionIds: readonly string[] | null;
}

/**
 * Where one kind comes from: a query that gives `"agentId", key, "conversationId", "byId", "happenedAt", path` for what
 * was touched. It may be asked twice, and may give what was told already: `key` is told once. Whom it names and may not
 * see the conversation, or did it themselves, is left out by who asks.
 */
export interface Source {
  kind: NotificationKind;
  /** `feed`: when conversations or interactions were touched; `time`: every few seconds, for all since a day ago. */
  by: "feed" | "time";
  rows(touched: Touched): Sql;
}

/** Whether a column is among what was touched. */
export function among(column: Sql, ids: readonly string[] | null): Sql {
  return ids === null ? sql`true` : sql`${column} = ANY(${uuids(ids)})`;
}
