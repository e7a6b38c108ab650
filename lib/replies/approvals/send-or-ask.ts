import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import type { Ctx } from "@/lib/context/ctx";
import type { Interaction } from "@/lib/conversations/schemas";
import { queueReply } from "../queue-reply";
import type { QueueReply } from "../schemas";
import type { Approval } from "./approval-schemas";
import { askApproval } from "./ask-approval";

/** Queues an answer, or, of an agent who only drafts, asks for its approval. Throws what `queueReply` throws. */
export async function sendOrAsk(
  ctx: Ctx,
  conversationId: string,
  input: QueueReply,
): Promise<Interaction | { approval: Approval }> {
  if (await isDraftOnly(ctx)) return { approval: await askApproval(ctx, conversationId, input) };
  return queueReply(ctx, conversationId, input);
}
