import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { addNote } from "./add-note";
import { assign } from "./assign";
import { getVisible } from "./get-visible";
import type { HandOver } from "./hand-over-schemas";
import { lockVisible } from "./lock-visible";
import type { Conversation } from "./schemas";

/**
 * Gives a conversation to a colleague with a note on what is to be done, in one step: both or neither. Throws NotFound,
 * Refused `hand-over-self` when they have it already, `not-assignable`.
 */
export async function handOver(
  outer: Ctx,
  conversationId: string,
  { agentId, note }: HandOver,
): Promise<Conversation> {
  actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const { assigneeId } = await lockVisible(ctx, conversationId);
    if (assigneeId === agentId) throw new Refused("hand-over-self");
    await assign(ctx, conversationId, agentId);
    await addNote(ctx, conversationId, note);
  });
  return getVisible(outer, conversationId);
}
