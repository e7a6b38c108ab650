import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Arrival } from "@/lib/conversations/arrival";
import { namesOfSide, speaksFor } from "../rules/side-mail";
import { takeSideAnswer } from "./take-side-answer";

/**
 * Takes what departments answer to our questions out of what comes in: it is a note of its conversation, no mail of a
 * customer. It must name the question and come from the department; anything else stays a mail like any other. What
 * machines say is noted and handed on. Hands back the rest.
 */
export async function absorbSideAnswers(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const named = arrivals.map(({ inbound: { mail, inReplyToExternalId } }) =>
    mail ? namesOfSide(mail, inReplyToExternalId) : null,
  );
  const messageIds = named.flatMap((each) => each?.messageIds ?? []);
  const tokens = named.flatMap((each) => each?.token ?? []);
  if (messageIds.length + tokens.length === 0) return [...arrivals];
  const asked = await ctx.db.sideConversation.findMany({
    where: { OR: [{ messageId: { in: messageIds, mode: "insensitive" } }, { token: { in: tokens } }] },
    select: { id: true, conversationId: true, messageId: true, token: true, address: true },
  });
  if (asked.length === 0) return [...arrivals];
  const rest: Arrival[] = [];
  for (const [at, arrival] of arrivals.entries()) {
    const { mail } = arrival.inbound;
    const names = named[at];
    const side = asked.find(
      ({ messageId, token }) => names?.messageIds.includes(messageId.toLowerCase()) || names?.token === token,
    );
    const isTaken = mail && side && mail.automatic === null && speaksFor(mail, side.address);
    if (isTaken) {
      await takeSideAnswer(ctx, side, arrival);
      continue;
    }
    if (mail && side && mail.automatic !== null) {
      const notice = mail.automatic === "bounce" ? "bounced" : "automatic";
      await ctx.db.sideConversation.update({
        where: { id: side.id },
        data: { notice, noticedAt: ctx.now() },
      });
      const { conversationId } = side;
      await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    }
    rest.push(arrival);
  }
  return rest;
}
