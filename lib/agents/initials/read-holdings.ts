import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Holding } from "../rules/initials-at";

export interface KeptHolding extends Holding {
  id: string;
}

/** The registry, oldest first: everybody's, or one agent's. */
export async function readHoldings(ctx: Ctx, agentId?: string): Promise<KeptHolding[]> {
  const whose = agentId === undefined ? sql`true` : sql`a.id = ${agentId}::uuid`;
  return ctx.db.$queryRaw<KeptHolding[]>`
    SELECT h.id, h."agentId", a."displayName" AS holder, a.alias, h."accountId", h.initials, h."fromAt", h."untilAt",
      CASE WHEN a."isActive" THEN NULL ELSE coalesce(a."deactivatedAt", h."fromAt") END AS "leftAt"
    FROM (SELECT id, "agentId", NULL::uuid AS "accountId", initials, "fromAt", "untilAt" FROM "InitialsHolder"
      UNION ALL SELECT id, "agentId", "accountId", initials, "fromAt", "untilAt" FROM "AccountInitials") h
    JOIN "Agent" a ON a.id = h."agentId" WHERE ${whose} ORDER BY h."fromAt", h.id`;
}
