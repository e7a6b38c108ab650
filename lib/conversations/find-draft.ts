import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { requireVisible } from "./require-visible";
import { type Draft, draftModeSchema } from "./schemas";

export type KeptDraft = Draft & { savedAt: string };

/**
 * The agent's own draft for a conversation, else the newest they began in one that was joined into it, or null. Throws
 * NotFound when they may not see it.
 */
export async function findDraft(ctx: Ctx, conversationId: string): Promise<KeptDraft | null> {
  const { agentId } = actingAgent(ctx.actor);
  await requireVisible(ctx, conversationId);
  const row =
    (await ctx.db.draft.findUnique({ where: { agentId_conversationId: { agentId, conversationId } } })) ??
    (await findJoined(ctx, agentId, conversationId));
  if (!row) return null;
  const { text, attachmentIds, inReplyToId, subject, cc } = row;
  return {
    mode: draftModeSchema.parse(row.mode),
    text,
    attachmentIds,
    inReplyToId,
    ...(subject === null ? {} : { subject }),
    ...(cc.length === 0 ? {} : { cc }),
    savedAt: row.savedAt.toISOString(),
  };
}

async function findJoined(ctx: Ctx, agentId: string, conversationId: string) {
  const joined = await ctx.db.conversation.findMany({
    where: { joinedIntoId: conversationId },
    select: { id: true },
  });
  if (joined.length === 0) return null;
  return ctx.db.draft.findFirst({
    where: { agentId, conversationId: { in: joined.map(({ id }) => id) } },
    orderBy: { savedAt: "desc" },
  });
}
