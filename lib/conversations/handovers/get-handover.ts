import { maySeeSql } from "@/lib/agents/may-see-sql";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { HANDOVER_GROUPS } from "../rules/handover-words";
import type { HandoverLine, HandoverSheet } from "./handover-schemas";
import { markOf, readSheets } from "./read-sheets";

type Row = Omit<HandoverLine, "dueAt" | "settledAt"> & { dueAt: Date | null; settledAt: Date | null };

/**
 * A sheet as it was written, with what became of each line, in the order of its groups, first due first. Lines of
 * conversations the reader may not see are counted, no more. Throws NotFound.
 */
export async function getHandover(ctx: Ctx, handoverId: string): Promise<HandoverSheet> {
  const [sheet] = await readSheets(ctx, sql`h.id = ${handoverId}::uuid`, 1);
  if (!sheet) throw new NotFound("not-found");
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT l.id, l."conversationId", l."group", l.also, l."customerName", l.channel, l."accountHandle", l.reasons, l."dueAt", l."nextStep",
      l.state, l."settledAt", l.reason, ${markOf(sql`c."assigneeId"`)} AS owner, ${markOf(sql`l."settledById"`)} AS "settledBy"
    FROM "HandoverLine" l JOIN "Conversation" c ON c.id = l."conversationId"
    WHERE l."handoverId" = ${handoverId}::uuid AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    ORDER BY array_position(${[...HANDOVER_GROUPS]}::text[], l."group"), l."dueAt" NULLS LAST, l.id`;
  const lines = rows.map((row) => ({
    ...row,
    dueAt: row.dueAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
  return { ...sheet, lines };
}
