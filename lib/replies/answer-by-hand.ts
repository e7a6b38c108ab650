import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordNatives } from "@/lib/conversations/record-natives";
import { requireVisible } from "@/lib/conversations/require-visible";
import type { Interaction } from "@/lib/conversations/schemas";
import { findSigner } from "./find-signer";
import { getReplyInteraction } from "./get-reply-interaction";

export interface ByHand {
  /** Where the answer stands. */
  link?: string | undefined;
  /** What was answered. */
  text?: string | undefined;
}

/**
 * Ticks that a pasted post was answered there: an answer of the agent's, at this moment, that ends the turn. Throws
 * NotFound, Invalid `empty-reply` without link and words, Refused `not-by-hand` where the channel has a wire.
 */
export async function answerByHand(
  outer: Ctx,
  interactionId: string,
  { link, text }: ByHand,
): Promise<Interaction> {
  const { agentId } = requireAgentActor(outer.actor);
  if (!link && !text) throw new Invalid("empty-reply");
  const id = await inTransaction(outer, async (ctx) => {
    const asked = await ctx.db.interaction.findFirst({
      where: { id: interactionId, direction: "inbound", withheldReason: null },
    });
    if (!asked?.conversationId || !asked.accountId) throw new NotFound("not-found");
    await requireVisible(ctx, asked.conversationId);
    if (ctx.traits.get(asked.channel)?.connect !== "by-hand") throw new Refused("not-by-hand");
    const handle = await ctx.db.handle.findUniqueOrThrow({ where: { id: asked.handleId } });
    const thread = await ctx.db.thread.findUniqueOrThrow({ where: { id: asked.threadId } });
    const account = await ctx.db.account.findUniqueOrThrow({ where: { id: asked.accountId } });
    const signer = await findSigner(ctx, { id: account.id, signatureKind: "initials" });
    const now = ctx.now();
    const inbound = {
      channel: asked.channel,
      externalId: `hand:${uuidv7(now, ctx.random)}`,
      aliases: [],
      version: 1,
      kind: "post" as const,
      audience: "public" as const,
      direction: "outbound" as const,
      customer: { externalId: handle.externalId },
      place: thread.place,
      text: text ?? "",
      publishedAt: now,
      inReplyToExternalId: asked.externalId,
      inReplyToAuthorExternalId: handle.externalId,
      names: "none" as const,
      answersOurs: false,
      isThreadAuthor: false,
      media: [],
      ...(link ? { url: link } : {}),
    };
    const [landed] = await recordNatives(ctx, [
      { inbound, account, rawEventId: null, byHand: true, agentId, initials: signer.initials },
    ]);
    if (!landed?.interactionId) throw new NotFound("not-found");
    const values = { conversationId: landed.conversationId, interactionId };
    const entry = {
      action: "reply.by-hand",
      subject: "interaction",
      subjectId: landed.interactionId,
      values,
    };
    await writeEntry(ctx, entry);
    return landed.interactionId;
  });
  return getReplyInteraction(outer, id);
}
