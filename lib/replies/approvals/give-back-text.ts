import type { Ctx } from "@/lib/context/ctx";
import { giveBackDraft } from "@/lib/conversations/give-back-draft";
import { keptInputSchema } from "./approval-schemas";
import type { StoredApproval } from "./settle-approval";

/** Lays the text with its files into its writer's draft, as it was typed. */
export async function giveBackText(ctx: Ctx, stored: StoredApproval): Promise<void> {
  const { conversationId, writerId: agentId, text, audience } = stored;
  const {
    attachmentIds = [],
    inReplyToId = null,
    subject = null,
    cc = [],
  } = keptInputSchema.parse(stored.input);
  const mode = audience === "public" ? "public" : "private";
  await giveBackDraft(
    ctx,
    { conversationId, agentId },
    { mode, text, attachmentIds, inReplyToId, subject, cc },
  );
}
