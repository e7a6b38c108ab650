import { requireDesk } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { AffectedCounts, AffectedStand } from "../affected-schemas";
import { standSql } from "./stand-sql";

/** How many people an incident hits, by how far they are: people, not handles. For everybody at the desk. */
export async function countAffected(ctx: Ctx, incidentId: string): Promise<AffectedCounts> {
  requireDesk(ctx.actor);
  const rows = await ctx.db.$queryRaw<{ stand: AffectedStand; count: number }[]>`
    WITH person AS (
      SELECT DISTINCT h."customerId" FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
      WHERE a."incidentId" = ${incidentId}::uuid)
    SELECT ${standSql(incidentId, sql`p."customerId"`)} AS stand, count(*)::int AS count FROM person p GROUP BY 1`;
  const of = (stand: AffectedStand) => rows.find((row) => row.stand === stand)?.count ?? 0;
  const counts = {
    waiting: of("waiting"),
    answered: of("answered"),
    claimed: of("claimed"),
    setAside: of("set-aside"),
  };
  return { people: counts.waiting + counts.answered + counts.claimed + counts.setAside, ...counts };
}
