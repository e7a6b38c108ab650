import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { voiceOf } from "@/lib/voice/voice-of";
import { findSigner } from "./find-signer";
import { findingsOf } from "./guard-reply";
import { composeParts } from "./rules/compose-parts";
import { fillBlock } from "./rules/fill-block";
import type { PreviewReply, ReplyPreview } from "./schemas";

/**
 * What a text would become: parts with their lengths, signature and counter included, what the guard finds and the guide says.
 * Throws NotFound, Refused `unsigned`; a text beyond all parts is `tooLong`.
 */
export async function previewReply(ctx: Ctx, input: PreviewReply): Promise<ReplyPreview> {
  const account = await ctx.db.account.findUnique({ where: { id: input.accountId } });
  const traits = ctx.traits
    .get(account?.channel ?? "")
    ?.audiences.find(({ audience }) => audience === input.audience);
  if (!account || !traits) throw new NotFound("not-found");
  const conversation = input.conversationId ? await getVisible(ctx, input.conversationId) : null;
  const { initials, name } = await findSigner(ctx, account, input.signAs);
  const kind = account.signatureKind === "name" ? "name" : "initials";
  const style = { symbol: account.signatureSymbol, kind, initials } as const;
  const findings = conversation
    ? await findingsOf(ctx, conversation.customer.id, input.audience, input.text)
    : [];
  const voice = conversation
    ? await voiceOf(ctx, { conversationId: conversation.id, audience: input.audience, text: input.text })
    : [];
  const block = await blockOf(ctx, traits.kind, input.accountId, name);
  const signature = `${style.symbol}${initials}`;
  try {
    const { parts } = composeParts(input.text, style, traits, true);
    return { parts, signature, findings, voice, tooLong: false, block };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "too-long") throw error;
    return { parts: [], signature, findings, voice, tooLong: true, block };
  }
}

async function blockOf(ctx: Ctx, kind: string, accountId: string, name: string): Promise<string | null> {
  if (kind !== "email") return null;
  const mailbox = await ctx.db.mailbox.findUnique({ where: { accountId }, select: { signatureBlock: true } });
  return fillBlock(mailbox?.signatureBlock ?? "", name) || null;
}
