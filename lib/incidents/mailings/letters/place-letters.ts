import type { Inbound } from "@/lib/channels/channel";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { recordNatives } from "@/lib/conversations/record-natives";
import { mailAlias } from "@/lib/conversations/rules/settled-mail";
import { findDeskName } from "@/lib/replies/find-desk-name";
import { writeParts } from "../../parts/write-parts";
import type { LetterRow } from "./claim-letters";
import { recallLetter } from "./recall-letter";

/** Which letter a mail answers. */
interface AnsweredLetter {
  letter: LetterRow;
  arrival: Arrival;
}

/**
 * Before answers of people are taken in: puts the letters they answer into those people's history, as what the desk sent
 * and nobody's answer, so that whoever reads the answer sees what it is about. May run twice.
 */
export async function placeLetters(ctx: Ctx, arrivals: readonly Arrival[]): Promise<AnsweredLetter[]> {
  const asked = [...new Set(arrivals.flatMap(namedBy))];
  if (asked.length === 0) return [];
  const letters = await ctx.db.letter.findMany({ where: { messageId: { in: asked } } });
  const answered = arrivals.flatMap((arrival) => {
    const named = namedBy(arrival);
    const letter = letters.find(({ messageId }) => named.includes(messageId));
    return letter ? [{ letter, arrival }] : [];
  });
  for (const { letter, arrival } of answered)
    if (letter.interactionId === null && arrival.inbound.customer?.externalId === letter.address)
      await place(ctx, letter, arrival);
  return answered;
}

async function place(ctx: Ctx, letter: LetterRow, { account }: Arrival): Promise<void> {
  const mailing = await ctx.db.mailing.findUniqueOrThrow({ where: { id: letter.mailingId } });
  const brand = await findDeskName(ctx);
  const mailbox = account.externalId ?? "";
  const { subject, text, language } = recallLetter({ mailing, letter, brand, mailbox });
  const address = letter.address ?? "";
  const inbound: Inbound = {
    channel: account.channel,
    externalId: mailAlias(letter.messageId),
    aliases: [],
    version: 1,
    kind: "email",
    audience: "private",
    direction: "outbound",
    customer: { externalId: address },
    place: `mail:${letter.messageId}`,
    text,
    language,
    publishedAt: letter.sentAt ?? letter.firstTriedAt ?? ctx.now(),
    names: "body",
    answersOurs: false,
    isThreadAuthor: true,
    media: [],
    opensTurn: false,
    mail: {
      messageId: letter.messageId,
      subject,
      from: { name: brand, address: mailbox },
      replyTo: [],
      to: [{ address }],
      cc: [],
      references: [],
      html: null,
      folded: null,
      automatic: null,
      authentication: null,
      isWhole: true,
    },
  };
  const [landed] = await recordNatives(ctx, [
    { inbound, account, rawEventId: null, receivedAt: inbound.publishedAt, agentId: null, initials: null },
  ]);
  if (landed?.interactionId)
    await ctx.db.letter.update({
      where: { id: letter.id },
      data: { interactionId: landed.interactionId },
    });
}

/** After they were taken in: the letter was answered, and the answer is of its incident, unless somebody took it out. */
export async function noteLetterAnswers(ctx: Ctx, answered: readonly AnsweredLetter[]): Promise<void> {
  for (const { letter, arrival } of answered) {
    const { channel, externalId, customer } = arrival.inbound;
    const said = await ctx.db.interaction.findUnique({
      where: { channel_externalId: { channel, externalId } },
      select: { id: true, receivedAt: true },
    });
    if (!said) continue;
    if (customer?.externalId === letter.address)
      await ctx.db.letter.updateMany({
        where: { id: letter.id, answeredAt: null },
        data: {
          answeredAt: said.receivedAt,
          // Who answers has got it.
          ...(letter.state === "unconfirmed"
            ? { state: "sent", sentAt: letter.firstTriedAt, nextLookAt: null }
            : {}),
        },
      });
    const { incidentId } = await ctx.db.mailing.findUniqueOrThrow({
      where: { id: letter.mailingId },
      select: { incidentId: true },
    });
    const part = { incidentId, interactionId: said.id, ruleId: null };
    await inTransaction(ctx, (ctx) => writeParts(ctx, [part], "answer"));
  }
}

/** The mails of ours that a person answers. */
function namedBy({ inbound: { mail, direction, inReplyToExternalId } }: Arrival): string[] {
  if (!mail || mail.automatic !== null || direction !== "inbound") return [];
  const answered = inReplyToExternalId?.startsWith("mid:") ? [inReplyToExternalId.slice(4)] : [];
  return [...answered, ...mail.references];
}
