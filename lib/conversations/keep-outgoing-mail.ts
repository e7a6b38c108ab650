import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { MailAddress } from "@/lib/channels/inbound-mail";
import type { Ctx } from "@/lib/context/ctx";
import { mintMessageId } from "./mint-message-id";
import { mailAlias } from "./rules/settled-mail";

/** A mail of ours as it is queued; its Message-ID and references are made here, by its thread. */
export interface OutgoingMail {
  from: MailAddress;
  to: MailAddress;
  cc: readonly MailAddress[];
  subject: string;
  html: string;
  folded: string | null;
}

interface Outgoing {
  id: string;
  channel: string;
  handleId: string;
  accountId: string;
  conversationId: string;
  mail: OutgoingMail;
}

const MOST_REFERENCES = 20;

/** The thread of this conversation with this address, or a new one; a mail never goes on in another conversation's. */
export async function mailThreadFor(ctx: Ctx, outgoing: Outgoing): Promise<{ id: string; place: string }> {
  const { channel, handleId, accountId, conversationId } = outgoing;
  const known = await ctx.db.thread.findFirst({
    where: { channel, handleId, conversationId },
    orderBy: { openedAt: "desc" },
    select: { id: true, place: true },
  });
  if (known) return known;
  const id = uuidv7(ctx.now(), ctx.random);
  const place = `mail:${messageIdFor(ctx, outgoing, id)}`;
  await ctx.db.thread.create({
    data: { id, channel, place, handleId, accountId, conversationId, openedAt: ctx.now() },
  });
  return { id, place };
}

/** Keeps what a queued mail carries and the id its answers will name. The interaction stands already. */
export async function keepOutgoingMail(
  ctx: Ctx,
  outgoing: Outgoing,
  threadId: string,
  answeredId: string | null,
): Promise<void> {
  const { id, mail } = outgoing;
  const messageId = messageIdFor(ctx, outgoing, threadId);
  const answered = answeredId
    ? await ctx.db.mail.findUnique({
        where: { interactionId: answeredId },
        select: { messageId: true, references: true },
      })
    : null;
  const before = [...(answered?.references ?? []), ...(answered?.messageId ? [answered.messageId] : [])];
  const references =
    before.length > MOST_REFERENCES ? [...before.slice(0, 1), ...before.slice(1 - MOST_REFERENCES)] : before;
  await ctx.db.mail.create({
    data: {
      interactionId: id,
      messageId,
      subject: mail.subject,
      from: { ...mail.from },
      to: [{ ...mail.to }],
      cc: mail.cc.map((each) => ({ ...each })),
      references,
      html: mail.html,
      folded: mail.folded,
    },
  });
  await ctx.db.interactionAlias.create({
    data: { channel: outgoing.channel, externalId: mailAlias(messageId), interactionId: id },
  });
}

function messageIdFor(ctx: Ctx, { id, mail }: Outgoing, threadId: string): string {
  const domain = mail.from.address.split("@").at(-1);
  if (!domain) throw new NotFound("not-found");
  return mintMessageId(ctx, { replyId: id, threadId, address: mail.to.address, domain });
}
