import type { Ctx } from "@/lib/context/ctx";

export interface Named {
  id: string;
  displayName: string;
}

/** The names of these agents, former ones too; null stays nobody. */
export async function nameAgents(
  ctx: Ctx,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => Named | null> {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  const rows =
    wanted.length === 0
      ? []
      : await ctx.db.agent.findMany({
          where: { id: { in: wanted } },
          select: { id: true, displayName: true },
        });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => (id ? (byId.get(id) ?? null) : null);
}
