import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import type { ReviewLine } from "../schemas";
import { type LineRow, lineColumns, lineTables, mayReadReviewSql } from "./review-sql";
import { viewLine } from "./view-line";

type State = ReviewLine["state"];

/** Reviews the actor may know of, the newest week first: what waits for reviewers, what is done, what is contested. */
export async function listReviews(
  ctx: Ctx,
  { state, agentId, limit }: { state?: State | undefined; agentId?: string | undefined; limit: number },
): Promise<ReviewLine[]> {
  const rows = await ctx.db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns} FROM ${lineTables}
    WHERE ${mayReadReviewSql(ctx.actor)} AND ${state ? inState(state) : sql`true`}
      AND ${agentId ? sql`v."agentId" = ${agentId}::uuid` : sql`true`}
    ORDER BY v."weekOn" DESC, a."displayName", v.id LIMIT ${whole(limit)}`;
  return rows.map(viewLine);
}

function inState(state: State): Sql {
  switch (state) {
    case "open":
      return sql`v."reviewedAt" IS NULL`;
    case "done":
      return sql`v."reviewedAt" IS NOT NULL`;
    case "contested":
      return sql`v."isContested" AND v."settledAt" IS NULL`;
  }
}
