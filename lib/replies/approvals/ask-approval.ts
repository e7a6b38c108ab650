import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { dropDraft } from "@/lib/conversations/drop-draft";
import { hold } from "@/lib/conversations/hold";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { hashOfReply, prepareReply } from "../prepare-reply";
import { refuseUnseen } from "../refuse-unseen";
import { opensToAllAt } from "../rules/may-approve";
import type { QueueReply } from "../schemas";
import type { Approval } from "./approval-schemas";
import { findAskedApproval } from "./find-asked-approval";
import { getApproval } from "./list-approvals";

/**
 * Keeps an answer of an agent who only drafts until somebody else says yes; the customer's clock runs on. It has passed
 * everything that leaving passes, and passes it again then. The same words again, or the same `idempotencyId`, are the
 * same question. Throws what `queueReply` throws,
 * and Refused `not-draft-only`.
 */
export async function askApproval(outer: Ctx, conversationId: string, input: QueueReply): Promise<Approval> {
  const { agentId: writerId } = actingAgent(outer.actor);
  const id = await inTransaction(outer, async (ctx) => {
    const conversation = await lockVisible(ctx, conversationId);
    if (!(await isDraftOnly(ctx))) throw new Refused("not-draft-only");
    const asked = { conversationId, writerId, textHash: hashOfReply(input) };
    const before = await findAskedApproval(ctx, asked, input.idempotencyId);
    if (before) return before;
    await refuseUnseen(ctx, conversationId, input.changeNumber);
    const { route } = await prepareReply(ctx, conversation, input);
    const now = ctx.now();
    const approvalId = input.idempotencyId ?? uuidv7(now, ctx.random);
    const { dueAt, lastInteractionNumber, assigneeId } = conversation;
    // It answers what it answered when it was asked, by the same account, whatever comes meanwhile.
    const inReplyToId = input.audience === "public" ? route.answered?.id : input.inReplyToId;
    const { text, ...rest } = { ...input, accountId: route.account.id, inReplyToId };
    await ctx.db.approval.create({
      data: {
        id: approvalId,
        ...asked,
        channel: input.channel,
        audience: input.audience,
        text: maskCards(text),
        input: JSON.parse(JSON.stringify(rest)),
        seenNumber: input.changeNumber ?? lastInteractionNumber,
        askedAt: now,
        dueAt,
        openToAllAt: opensToAllAt(now, dueAt),
      },
    });
    if (assigneeId === null) await hold(ctx, conversationId);
    await dropDraft(ctx, conversationId);
    await recordChanges(ctx, [
      { kind: "conversation.changed", conversationId },
      { kind: "approval.changed", values: { kind: "reply" } },
    ]);
    await writeEntry(ctx, {
      action: "approval.asked",
      subject: "approval",
      subjectId: approvalId,
      values: { conversationId, audience: input.audience },
    });
    return approvalId;
  });
  return getApproval(outer, id);
}
