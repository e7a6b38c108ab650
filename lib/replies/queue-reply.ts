import { Invalid } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { dropDraft } from "@/lib/conversations/drop-draft";
import { hold } from "@/lib/conversations/hold";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { refuseUnsafe } from "@/lib/conversations/safety/refuse-unsafe";
import type { Interaction } from "@/lib/conversations/schemas";
import { checkWords } from "./check-words";
import { claimAttachments } from "./claim-attachments";
import { composeMail } from "./compose-mail";
import { findAskedBefore } from "./find-asked-before";
import { findRoute } from "./find-route";
import { findSigner } from "./find-signer";
import { getReplyInteraction } from "./get-reply-interaction";
import { insertReply } from "./insert-reply";
import { noteMove } from "./moves/note-move";
import { refuseUnseen } from "./refuse-unseen";
import { composeParts } from "./rules/compose-parts";
import type { QueueReply } from "./schemas";
import { textHash } from "./text-hash";

/**
 * Puts an answer into the outbox, signed, in one transaction; the same `idempotencyId` again is the same answer.
 * Throws NotFound, Conflict `changed` or `idempotency-reused`, Forbidden `no-reply-right`, Invalid `nothing-to-answer`,
 * `empty-reply` or `bad-address`, Refused `unsigned`, `foreign-signature`, `too-long`, `guard`, `open-on-provider`,
 * `answered-gone`, `unverified-address`, `safety-words`, `skill-needed`, `second-needed`, `private-picture`.
 */
export async function queueReply(
  outer: Ctx,
  conversationId: string,
  input: QueueReply,
): Promise<Interaction> {
  const text = cleanText(input.text).normalize("NFC");
  const hash = textHash(input.channel, input.audience, text);
  const id = await inTransaction(outer, async (ctx) => {
    const { customerId, assigneeId } = await lockVisible(ctx, conversationId);
    const before = await findAskedBefore(ctx, conversationId, input.idempotencyId, hash);
    if (before) return before;
    await refuseUnseen(ctx, conversationId, input.changeNumber);
    await refuseUnsafe(ctx, conversationId, text);
    const route = await findRoute(ctx, { id: conversationId, customerId }, input);
    const signer = await findSigner(ctx, route.account.signatureKind, input.signAs);
    const { signatureSymbol, signatureKind } = route.account;
    const kind = signatureKind === "name" ? "name" : "initials";
    const style = { symbol: signatureSymbol, kind, initials: signer.initials } as const;
    const attachmentIds = input.attachmentIds ?? [];
    if (attachmentIds.length > route.traits.maxAttachments)
      throw new Invalid("too-many-attachments", { limit: route.traits.maxAttachments });
    const composed = composeParts(text, style, route.traits, attachmentIds.length > 0);
    const { audience, overrule } = input;
    const words = {
      conversationId,
      customerId,
      audience,
      text: composed.text,
      hash,
      attachmentIds,
      overrule,
    };
    const overruled = await checkWords(ctx, words);
    const mail =
      route.traits.kind === "email" ? await composeMail(ctx, route, input, composed.text) : undefined;
    const replyId = input.idempotencyId ?? uuidv7(ctx.now(), ctx.random);
    await claimAttachments(ctx, attachmentIds, route.traits.takesFiles);
    await insertReply(ctx, {
      replyId,
      conversationId,
      input,
      route,
      signer,
      composed,
      hash,
      overruled,
      mail,
    });
    await noteMove(ctx, { replyId, conversationId, input, accountId: route.account.id, text: composed.text });
    if (ctx.actor.type === "agent") {
      if (assigneeId === null) await hold(ctx, conversationId);
      await dropDraft(ctx, conversationId);
    }
    return replyId;
  });
  return getReplyInteraction(outer, id);
}
