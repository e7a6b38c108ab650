import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import type { Interaction } from "@/lib/conversations/schemas";
import { queueReply } from "../queue-reply";
import { editShare, SMALL_EDIT } from "../rules/edit-share";
import { type QueueReply, queueReplySchema } from "../schemas";
import { type Approval, type Approve, keptInputSchema } from "./approval-schemas";
import { getApproval } from "./list-approvals";
import { readApproval, requireMayDecide, type StoredApproval, settleApproval } from "./settle-approval";

/**
 * Lets an answer out, as it stands or with small edits signed by its writer; who changes more than 30 % of it takes it
 * over and signs. Everything that leaving passes is looked at again. Throws NotFound, Forbidden `own-approval` or
 * `may-not-approve`, Conflict `approval-over`, `changed` when something came that the approver has not seen, and what
 * `queueReply` throws.
 */
export async function approveReply(
  outer: Ctx,
  id: string,
  input: Approve = {},
): Promise<{ approval: Approval; reply: Interaction }> {
  actingAgent(outer.actor);
  const reply = await inTransaction(outer, async (ctx) => {
    const stored = await readApproval(ctx, id);
    await lockVisible(ctx, stored.conversationId);
    await requireMayDecide(ctx, stored);
    const text = input.text ?? stored.text;
    const share = editShare(stored.text, text);
    const isTakenOver = share > SMALL_EDIT;
    await settleApproval(ctx, stored, isTakenOver ? "taken-over" : "approved", {
      editShare: share,
      ...(share > 0 ? { sentText: text } : {}),
    });
    const wanted = wantedOf(ctx, stored, { ...input, text }, isTakenOver);
    const signerId = isTakenOver ? null : stored.writerId;
    return queueReply(ctx, stored.conversationId, wanted, { signerId, uploaderId: stored.writerId });
  });
  return { approval: await getApproval(outer, id), reply };
}

/** What its writer asked for, in the approver's name: a writer's reason passes what is asked once, nothing that is stopped. */
function wantedOf(
  ctx: Ctx,
  { id, channel, audience, seenNumber, input }: StoredApproval,
  { text, changeNumber, overrule }: Approve & { text: string },
  isTakenOver: boolean,
): QueueReply {
  const { sendAt, signAs, overrule: own, ...kept } = keptInputSchema.parse(input);
  const soft = own ? { reason: own.reason, kind: "soft-seen" as const } : undefined;
  const passing = overrule ?? soft;
  return queueReplySchema.parse({
    ...kept,
    channel,
    audience,
    text,
    idempotencyId: id,
    changeNumber: changeNumber ?? seenNumber,
    ...(sendAt && new Date(sendAt) > ctx.now() ? { sendAt } : {}),
    ...(signAs && !isTakenOver ? { signAs } : {}),
    ...(passing ? { overrule: passing } : {}),
  });
}
