import type { Ctx } from "@/lib/context/ctx";

/** Who changed a shift last, and when; null when no agent did. */
export async function findLastChange(ctx: Ctx, id: string): Promise<{ name: string; at: string } | null> {
  const [row] = await ctx.db.$queryRaw<{ name: string; at: Date }[]>`
    SELECT a."displayName" AS name, e.at FROM "AuditEntry" e JOIN "Agent" a ON a.id = e."actorId"
    WHERE e.subject = 'shift' AND e."subjectId" = ${id} ORDER BY e.at DESC LIMIT 1`;
  return row ? { name: row.name, at: row.at.toISOString() } : null;
}
