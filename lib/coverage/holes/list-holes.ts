import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { Hole, ListHoles } from "../hole-schemas";

/** The holes of published plans in order of their beginning; `closed`: filled or over, newest first. Leads, admins, programs. */
export async function listHoles(ctx: Ctx, { state, limit }: ListHoles): Promise<Hole[]> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const rows = await ctx.db.coverHole.findMany({
    where: { closedAt: state === "open" ? null : { not: null } },
    orderBy: state === "open" ? [{ startAt: "asc" }, { id: "asc" }] : [{ closedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ id, code, startAt, endAt, values, openedAt, rangAt, closedAt }) => ({
    id,
    code: code as Hole["code"],
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    values: values as Hole["values"],
    openedAt: openedAt.toISOString(),
    rangAt: rangAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  }));
}
