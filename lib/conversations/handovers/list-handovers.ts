import { maySeeSql } from "@/lib/agents/may-see-sql";
import { isZone } from "@/lib/agents/schemas";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import type { Handover, ListHandovers } from "./handover-schemas";
import { readSheets } from "./read-sheets";

/**
 * Sheets, newest first: those to accept, those open, those of the past; by words that stand on them, by who left or came,
 * by the day the watch ended. Throws Invalid `malformed` for a zone that is none.
 */
export async function listHandovers(
  ctx: Ctx,
  input: ListHandovers,
): Promise<{ data: Handover[]; nextCursor: string | null }> {
  const rows = await readSheets(ctx, all(conditions(ctx, input)), input.limit + 1);
  const data = rows.slice(0, input.limit);
  const nextCursor = rows.length > input.limit ? (data.at(-1)?.id ?? null) : null;
  return { data, nextCursor };
}

function conditions(ctx: Ctx, { state, q, agent, on, zone = "UTC", cursor }: ListHandovers): Sql[] {
  if (!isZone(zone)) throw new Invalid("malformed", { field: "zone" });
  return [
    ...stateOf(ctx, state),
    ...(cursor ? [sql`h.id < ${cursor}::uuid`] : []),
    ...(agent ? [sql`(h."fromAgentId" = ${agent}::uuid OR h."toAgentId" = ${agent}::uuid)`] : []),
    ...(on ? [sql`(h."endsAt" AT TIME ZONE ${zone})::date = ${on}::date`] : []),
    ...(q ?? "")
      .split(/\s+/u)
      .filter((word) => word !== "")
      .slice(0, 8)
      .map((word) => bears(ctx, `%${word.replace(/[\\%_]/gu, "\\$&")}%`)),
  ];
}

function stateOf({ actor }: Ctx, state: ListHandovers["state"]): Sql[] {
  const agentId = actor.type === "agent" ? actor.agentId : null;
  switch (state) {
    case "mine":
      return [
        sql`h."closedAt" IS NULL AND k.pending > 0 AND h."fromAgentId" IS DISTINCT FROM ${agentId}::uuid
          AND (h."toAgentId" = ${agentId}::uuid OR h."toAgentId" IS NULL)`,
      ];
    case "open":
      return [sql`h."closedAt" IS NULL`];
    case "past":
      return [sql`h."closedAt" IS NOT NULL`];
    case "all":
      return [];
  }
}

/** A word on the sheet: of its note, of who left and came, of a line the reader may see. */
function bears({ actor }: Ctx, like: string): Sql {
  return sql`(h.note ILIKE ${like}
    OR EXISTS (SELECT FROM "Agent" g WHERE g.id IN (h."fromAgentId", h."toAgentId") AND g."displayName" ILIKE ${like})
    OR h.id IN (SELECT l."handoverId" FROM "HandoverLine" l JOIN "Conversation" c ON c.id = l."conversationId"
      WHERE (l."customerName" ILIKE ${like} OR l."nextStep" ILIKE ${like}) AND ${maySeeSql(actor, sql`c."teamId"`)}))`;
}
