import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, sql, uuids } from "@/lib/db/sql";
import type { LineChoice } from "./handover-schemas";

/** Why none of the chosen lines is open: Conflict `handover-line-taken` names who has them, where it is one; else `handover-line-settled`. */
export async function nothingLeft(
  ctx: Ctx,
  handoverId: string,
  { lineIds, group }: LineChoice,
): Promise<Conflict> {
  const chosen = all([
    sql`l."handoverId" = ${handoverId}::uuid AND l.state <> 'pending'`,
    ...(lineIds ? [sql`l.id = ANY(${uuids(lineIds)})`] : []),
    ...(group ? [sql`l."group" = ${group}`] : []),
  ]);
  const rows = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT a."displayName" AS name FROM "HandoverLine" l JOIN "Agent" a ON a.id = l."settledById" WHERE ${chosen} LIMIT 2`;
  const [only] = rows.length === 1 ? rows : [];
  return only
    ? new Conflict("handover-line-taken", { name: only.name })
    : new Conflict("handover-line-settled");
}
