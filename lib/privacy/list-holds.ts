import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readHolds } from "./read-holds";
import type { Hold } from "./schemas";

/** The newest 200 holds: all, or those of one person and their conversations. Leads and admins. */
export async function listHolds(
  ctx: Ctx,
  { customerId }: { customerId?: string | undefined } = {},
): Promise<Hold[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  return readHolds(ctx, customerId ? sql`cu.id = ${customerId}::uuid` : sql`true`);
}
