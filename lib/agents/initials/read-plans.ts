import type { Ctx } from "@/lib/context/ctx";
import type { KeptHolding } from "./read-holdings";

/** Changes dated ahead, as what they will be, the next one first. */
export async function readPlans(ctx: Ctx): Promise<KeptHolding[]> {
  return ctx.db.$queryRaw<KeptHolding[]>`
    SELECT p.id, p."agentId", a."displayName" AS holder, a.alias, p."accountId", p.initials, p."fromAt",
      NULL::timestamptz AS "untilAt", CASE WHEN a."isActive" THEN NULL ELSE coalesce(a."deactivatedAt", p."fromAt") END AS "leftAt"
    FROM "PlannedInitials" p JOIN "Agent" a ON a.id = p."agentId" ORDER BY p."fromAt", p.id`;
}
