import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { holdState } from "./rules/hold-state";
import type { Hold } from "./schemas";

interface Row {
  id: string;
  customerId: string | null;
  conversationId: string | null;
  displayName: string;
  reason: string;
  askedById: string;
  askedName: string;
  askedAt: Date;
  confirmedById: string | null;
  confirmedName: string | null;
  confirmedAt: Date | null;
  liftReason: string | null;
  liftAskedById: string | null;
  liftAskedName: string | null;
  liftAskedAt: Date | null;
  liftedById: string | null;
  liftedName: string | null;
  liftedAt: Date | null;
}

const MOST = 200;

/** Holds that were not dropped and whose subject the reader may know of, newest first. */
export async function readHolds(ctx: Ctx, wanted: Sql): Promise<Hold[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT h.*, cu."displayName", a."displayName" AS "askedName", b."displayName" AS "confirmedName",
      c."displayName" AS "liftAskedName", d."displayName" AS "liftedName"
    FROM "Hold" h LEFT JOIN "Conversation" co ON co.id = h."conversationId"
    JOIN "Customer" cu ON cu.id = coalesce(h."customerId", co."customerId")
    JOIN "Agent" a ON a.id = h."askedById" LEFT JOIN "Agent" b ON b.id = h."confirmedById"
    LEFT JOIN "Agent" c ON c.id = h."liftAskedById" LEFT JOIN "Agent" d ON d.id = h."liftedById"
    WHERE h."droppedAt" IS NULL AND ${wanted}
      AND (co.id IS NULL OR ${maySeeSql(ctx.actor, sql`co."teamId"`)})
      AND (h."customerId" IS NULL
        OR NOT EXISTS (SELECT 1 FROM "Conversation" x WHERE x."customerId" = h."customerId")
        OR EXISTS (SELECT 1 FROM "Conversation" x WHERE x."customerId" = h."customerId"
          AND ${maySeeSql(ctx.actor, sql`x."teamId"`)}))
    ORDER BY h."askedAt" DESC, h.id DESC LIMIT ${MOST}`;
  return rows.map(view);
}

function view(row: Row): Hold {
  const { id, customerId, conversationId, displayName, reason, liftReason } = row;
  return {
    id,
    customerId,
    conversationId,
    displayName,
    reason,
    liftReason,
    state: holdState(row),
    askedBy: { id: row.askedById, displayName: row.askedName },
    askedAt: row.askedAt.toISOString(),
    confirmedBy: who(row.confirmedById, row.confirmedName),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    liftAskedBy: who(row.liftAskedById, row.liftAskedName),
    liftedBy: who(row.liftedById, row.liftedName),
    liftedAt: row.liftedAt?.toISOString() ?? null,
  };
}

function who(id: string | null, displayName: string | null): { id: string; displayName: string } | null {
  return id === null ? null : { id, displayName: displayName ?? "" };
}
