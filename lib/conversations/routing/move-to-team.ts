import type { Ctx } from "@/lib/context/ctx";
import { rebuildTurns } from "../rebuild-turns";
import { recordActs } from "../record-acts";
import type { Because } from "../row-schemas";

/** Gives a conversation that nobody has to a team, or to no team for everybody's; says why in its log. The caller has locked it. */
export async function moveToTeam(
  ctx: Ctx,
  conversationId: string,
  from: string | null,
  to: string | null,
  because: readonly Because[],
): Promise<void> {
  if (from === to) return;
  await ctx.db
    .$executeRaw`UPDATE "Conversation" SET "teamId" = ${to}::uuid, "changeNumber" = "changeNumber" + 1
    WHERE id = ${conversationId}::uuid`;
  await recordActs(ctx, [{ conversationId, kind: "routed", values: { from, to, by: "rule", because } }]);
  await rebuildTurns(ctx, [conversationId]);
}
