import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { isUndelivered } from "../rules/is-undelivered";

/**
 * Keeps what machines answer to mails of the desk itself out of every history: a bounce ends the mail it is about, an
 * out-of-office note changes nothing. What a person answers stays a mail like any other. Hands back the rest.
 */
export async function absorbSystemAnswers(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const asked = [...new Set(arrivals.flatMap(namedBy))];
  if (asked.length === 0) return [...arrivals];
  const ours = await ctx.db.systemMail.findMany({
    where: { messageId: { in: asked } },
    select: { id: true, messageId: true, recipient: true, state: true },
  });
  if (ours.length === 0) return [...arrivals];
  const rest: Arrival[] = [];
  for (const arrival of arrivals) {
    const named = namedBy(arrival);
    const mail = ours.find(({ messageId }) => messageId !== null && named.includes(messageId));
    if (!mail) {
      rest.push(arrival);
      continue;
    }
    const bounced = arrival.inbound.mail?.bounced;
    if (!bounced || !isUndelivered({ state: mail.state, recipientExternalId: mail.recipient }, bounced))
      continue;
    await ctx.db.systemMail.updateMany({
      where: { id: mail.id, state: { in: ["sent", "unconfirmed"] } },
      data: {
        state: "bounced",
        code: "bounced",
        values: { status: bounced.status ?? "5.0.0" },
        endedAt: ctx.now(),
      },
    });
  }
  return rest;
}

/** The mails of ours that an automatic one is about; none for what a person wrote. */
function namedBy({ inbound: { mail, inReplyToExternalId } }: Arrival): string[] {
  if (!mail || mail.automatic === null) return [];
  const answered = inReplyToExternalId?.startsWith("mid:") ? [inReplyToExternalId.slice(4)] : [];
  const bounced = mail.bounced?.messageId ? [mail.bounced.messageId] : [];
  return [...bounced, ...answered, ...mail.references];
}
