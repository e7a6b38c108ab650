import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { privateLinkStart } from "../rules/private-link";

/** How long the desk waits for somebody who was asked to go on in private. */
export const MOVE_WAIT_MS = 30 * MINUTE;

interface Asked {
  replyId: string;
  conversationId: string;
  accountId: string;
  input: { channel: string; audience: string };
  text: string;
}

/** Keeps that a public answer asks its reader to go on in private, when our link stands in it. */
export async function noteMove(ctx: Ctx, asked: Asked): Promise<void> {
  const template = ctx.traits.get(asked.input.channel)?.privateLink;
  if (asked.input.audience !== "public" || !template) return;
  const account = await ctx.db.account.findUnique({
    where: { id: asked.accountId },
    select: { externalId: true },
  });
  if (!account?.externalId || !asked.text.includes(privateLinkStart(template, account.externalId))) return;
  const now = ctx.now();
  await ctx.db.privateMove.create({
    data: {
      replyId: asked.replyId,
      conversationId: asked.conversationId,
      accountId: asked.accountId,
      askedAt: now,
      remindAt: after(now, MOVE_WAIT_MS),
    },
  });
}
