import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "./get-visible";
import type { Conversation } from "./schemas";
import { writeNote } from "./write-note";

/**
 * Puts a note of ours into the history, beside the newest thread. It is seen by agents alone, and no reply is
 * refused because of it: it takes no number of its own. Colleagues it names with `@` are told. A task names whose deed
 * it writes down with `writtenById`.
 */
export async function addNote(
  outer: Ctx,
  conversationId: string,
  text: string,
  writtenById: string | null = null,
): Promise<Conversation> {
  const agentId = outer.actor.type === "agent" ? outer.actor.agentId : writtenById;
  await inTransaction(outer, (ctx) => writeNote(ctx, { conversationId, text, writtenById: agentId }));
  return getVisible(outer, conversationId);
}
