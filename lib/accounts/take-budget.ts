import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const windowMs = 15 * MINUTE;

/**
 * Takes one call out of what a provider still allows, for all processes by one conditional update. A window nobody
 * has seen yet grants; one that is over begins anew, as long as X's windows are until its headers say better.
 */
export async function takeBudget(
  ctx: Ctx,
  { scope, endpoint }: { scope: string; endpoint: string },
): Promise<{ granted: true } | { granted: false; resetAt: Date }> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<{ granted: boolean; resetAt: Date }[]>`
    WITH taken AS (
      UPDATE "RateBudget"
      SET remaining = CASE WHEN "resetAt" <= ${now} THEN greatest("limit" - 1, 0) ELSE remaining - 1 END,
          "resetAt" = CASE WHEN "resetAt" <= ${now} THEN ${after(now, windowMs)} ELSE "resetAt" END
      WHERE scope = ${scope} AND endpoint = ${endpoint} AND (remaining > 0 OR "resetAt" <= ${now})
      RETURNING "resetAt")
    SELECT true AS granted, "resetAt" FROM taken
    UNION ALL
    SELECT false, "resetAt" FROM "RateBudget"
    WHERE scope = ${scope} AND endpoint = ${endpoint} AND remaining <= 0 AND "resetAt" > ${now}
      AND NOT EXISTS (SELECT 1 FROM taken)
    LIMIT 1`;
  const [row] = rows;
  return row === undefined || row.granted ? { granted: true } : { granted: false, resetAt: row.resetAt };
}
