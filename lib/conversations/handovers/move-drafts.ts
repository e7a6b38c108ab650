import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Gives what one agent has typed to another, save where the other has typed something too. */
export async function moveDrafts(
  ctx: Ctx,
  conversationIds: readonly string[],
  { fromAgentId, toAgentId }: { fromAgentId: string; toAgentId: string },
): Promise<void> {
  if (conversationIds.length === 0 || fromAgentId === toAgentId) return;
  await ctx.db.$executeRaw`
    UPDATE "Draft" d SET "agentId" = ${toAgentId}::uuid
    WHERE d."agentId" = ${fromAgentId}::uuid AND d."conversationId" = ANY(${uuids(conversationIds)}) AND btrim(d.text) <> ''
      AND NOT EXISTS (SELECT FROM "Draft" own WHERE own."agentId" = ${toAgentId}::uuid AND own."conversationId" = d."conversationId")`;
}
