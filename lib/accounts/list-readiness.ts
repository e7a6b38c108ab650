import type { Ctx } from "@/lib/context/ctx";
import type { ReadinessCheck } from "./schemas";

interface Row {
  check: string;
  state: ReadinessCheck["state"];
  values: ReadinessCheck["values"] | null;
  checkedAt: Date;
  confirmedById: string | null;
  confirmedByName: string | null;
}

/** What an account needs before it can do care, with when and by whom it was checked. Empty before the first check. */
export async function listReadiness(ctx: Ctx, accountId: string): Promise<ReadinessCheck[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT found."check", found.state, found."values", found."checkedAt", found."confirmedById",
      agent."displayName" AS "confirmedByName"
    FROM "AccountCheck" found LEFT JOIN "Agent" agent ON agent.id = found."confirmedById"
    WHERE found."accountId" = ${accountId}::uuid ORDER BY found."check"`;
  return rows.map(({ check, state, values, checkedAt, confirmedById, confirmedByName }) => ({
    check,
    state,
    values: values ?? {},
    checkedAt: checkedAt.toISOString(),
    confirmedBy: confirmedById === null ? null : { id: confirmedById, displayName: confirmedByName ?? "" },
  }));
}
