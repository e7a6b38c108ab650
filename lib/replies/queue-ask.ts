import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordOutbound } from "@/lib/conversations/record-outbound";
import { askToken, hashAskToken } from "./ask-token";
import { composeMail } from "./compose-mail";
import { findDeskName } from "./find-desk-name";
import type { Route } from "./find-route";
import { type AskLanguage, askWords } from "./rules/ask-words";
import { composeParts } from "./rules/compose-parts";
import { queueReplySchema } from "./schemas";
import { textHash } from "./text-hash";

interface NewAsk {
  conversationId: string;
  route: Route & { channel: string };
  language: AskLanguage;
  /** The bare link; the token is put behind it as the message leaves. */
  link: string;
}

/**
 * Puts the question how it went into the outbox as a message of the desk's own: signed with the desk's name, written by
 * nobody, so that it ends no turn. Answers the reply's id and what finds its answer. Part of the caller's transaction.
 */
export async function queueAsk(
  ctx: Ctx,
  { conversationId, route, language, link }: NewAsk,
): Promise<{ replyId: string; tokenHash: string }> {
  const { account, traits, channel } = route;
  const initials = await findDeskName(ctx);
  const style = { symbol: account.signatureSymbol, kind: "name", initials } as const;
  const composed = composeParts(askWords(language, link), style, traits);
  const replyId = uuidv7(ctx.now(), ctx.random);
  const input = queueReplySchema.parse({ channel, audience: "private", text: composed.text });
  const mail =
    traits.kind === "email" ? await composeMail(ctx, route, input, composed.text, initials) : undefined;
  await recordOutbound(ctx, {
    id: replyId,
    conversationId,
    handleId: route.handleId,
    accountId: account.id,
    channel,
    kind: traits.kind,
    audience: "private",
    text: composed.text,
    authorType: "system",
    agentId: null,
    initials: null,
    inReplyToId: route.answered?.audience === "private" ? route.answered.id : null,
    language,
    ...(mail ? { mail } : {}),
  });
  const now = ctx.now();
  await ctx.db.reply.create({
    data: {
      id: replyId,
      conversationId,
      accountId: account.id,
      channel,
      audience: "private",
      state: "queued",
      sendAfter: now,
      recipientExternalId: route.recipientExternalId,
      textHash: textHash(channel, "private", composed.text),
      queuedAt: now,
    },
  });
  await ctx.db.replyPart.createMany({
    data: composed.parts.map(({ text }, position) => ({ replyId, position, text, textHash: textHash(text) })),
  });
  await writeEntry(ctx, {
    action: "satisfaction.asked",
    subject: "reply",
    subjectId: replyId,
    values: { conversationId, accountId: account.id, language },
  });
  ctx.bell.ring("outbox");
  return { replyId, tokenHash: hashAskToken(ctx, askToken(ctx, replyId)) };
}
