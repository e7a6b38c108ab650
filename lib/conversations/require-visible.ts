import { maySee } from "@/lib/agents/rules/may-see";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { keptFrom } from "./kept-from";

/** Throws NotFound for a missing conversation and, alike, for one the actor may not know of. */
export async function requireVisible(ctx: Ctx, conversationId: string): Promise<void> {
  const [row] = await ctx.db.$queryRaw<{ teamId: string | null; tags: string[] }[]>`
    SELECT "teamId", tags FROM "Conversation" WHERE id = ${conversationId}::uuid`;
  if (!row) throw new NotFound("not-found");
  if (!maySee(ctx.actor, row)) throw keptFrom(ctx, "conversation", conversationId);
}
