import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

export interface Disarmed {
  /** Interactions that ask for no answer from now on. */
  settledIds: string[];
  /** The acts that closed them and close nothing any more. */
  actIds: string[];
}

/**
 * Lets what a reason has closed in a conversation stay closed by itself, and takes the closing out of force: it
 * closed what lay there then, and must not close what threads moved in bring with them.
 */
export async function disarmClosings(ctx: Ctx, conversationId: string): Promise<Disarmed> {
  const acts = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "ConversationAct" SET "values" = ("values" - 'reason') || jsonb_build_object('closedWith', "values"->'reason')
    WHERE "conversationId" = ${conversationId}::uuid AND kind IN ('resolved', 'no-reply-needed') AND "values" ? 'reason'
    RETURNING id`;
  if (acts.length === 0) return { settledIds: [], actIds: [] };
  const settled = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "Interaction" i SET "opensTurn" = false FROM "Turn" t
    WHERE t."conversationId" = ${conversationId}::uuid AND t.ending = 'no-reply-needed'
      AND i."conversationId" = ${conversationId}::uuid AND i.direction = 'inbound' AND i."opensTurn"
      AND i."receivedAt" <= t."endedAt" AND greatest(i."publishedAt", i."receivedAt") >= t."startedAt"
    RETURNING i.id`;
  return { settledIds: settled.map(({ id }) => id), actIds: acts.map(({ id }) => id) };
}

/** Puts closings back into force, for an undo. */
export async function rearmClosings(ctx: Ctx, { settledIds, actIds }: Disarmed): Promise<void> {
  await ctx.db.$executeRaw`UPDATE "ConversationAct"
    SET "values" = ("values" - 'closedWith') || jsonb_build_object('reason', "values"->'closedWith')
    WHERE id = ANY(${uuids(actIds)})`;
  await ctx.db.$executeRaw`UPDATE "Interaction" SET "opensTurn" = true WHERE id = ANY(${uuids(settledIds)})`;
}
