import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { requireRole } from "../rules/require-role";
import type { AgentLimit } from "./limit-schemas";
import { ledBySql, readLimits } from "./read-limits";

/** Who is held back now, and the helpers of the last 30 days: of a lead's teams, an admin's all. Leads and admins. */
export function listLimits(ctx: Ctx): Promise<AgentLimit[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const since = after(ctx.now(), -30 * DAY);
  return readLimits(
    ctx,
    sql`(l."endedAt" IS NULL OR (l."isHelper" AND l."endedAt" > ${since}::timestamptz)) AND ${ledBySql(ctx, sql`a.id`)}`,
  );
}

/** What holds an agent back now; null where nothing does. For everybody: it stands beside what they write. */
export async function findLimit(ctx: Ctx, agentId: string): Promise<AgentLimit | null> {
  const [limit] = await readLimits(
    ctx,
    sql`a.id = ${agentId}::uuid AND l."endedAt" IS NULL
      AND (l."isHelper" OR l."untilAt" IS NULL OR l."untilAt" > ${ctx.now()}::timestamptz)`,
  );
  return limit ?? null;
}
