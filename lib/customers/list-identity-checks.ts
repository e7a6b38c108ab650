import type { Ctx } from "@/lib/context/ctx";
import { type IdentityCheck, identityCheckSchema } from "./identity-schemas";

/** The identity checks in force in a conversation, the newest first. Checks no right. */
export async function listIdentityChecks(ctx: Ctx, conversationId: string): Promise<IdentityCheck[]> {
  const rows = await ctx.db.identityCheck.findMany({
    where: { conversationId, withdrawnAt: null, endsAt: { gt: ctx.now() } },
    orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
  });
  const agents = await ctx.db.agent.findMany({
    where: { id: { in: rows.flatMap(({ checkedById }) => checkedById ?? []) } },
    select: { id: true, displayName: true },
  });
  return rows.map((row) =>
    identityCheckSchema.parse({
      ...row,
      checkedBy: agents.find(({ id }) => id === row.checkedById) ?? null,
      checkedAt: row.checkedAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    }),
  );
}
