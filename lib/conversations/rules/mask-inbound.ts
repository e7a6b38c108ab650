import type { Author, Inbound, InboundMedia } from "@/lib/channels/channel";
import type { InboundMail, MailAddress } from "@/lib/channels/inbound-mail";
import { maskCards, maskCardsInHtml } from "@/lib/customers/rules/personal/mask-cards";

/** What came in with the card numbers masked in everything a person wrote; the same object where there is none. */
export function maskInbound(inbound: Inbound): Inbound {
  const { text, customer, quote, mail, media } = inbound;
  const masked: Inbound = {
    ...inbound,
    text: maskCards(text),
    customer: customer && maskAuthor(customer),
    media: media.map(maskMedia),
    ...(quote ? { quote: maskQuote(quote) } : {}),
    ...(mail ? { mail: maskMail(mail) } : {}),
  };
  const before = wordsOf(inbound);
  return wordsOf(masked).every((word, at) => word === before[at]) ? inbound : masked;
}

function maskAuthor(author: Author): Author {
  const { displayName, username, bio } = author;
  return {
    ...author,
    ...(displayName ? { displayName: maskCards(displayName) } : {}),
    ...(username ? { username: maskCards(username) } : {}),
    ...(bio ? { bio: maskCards(bio) } : {}),
  };
}

function maskMedia(media: InboundMedia): InboundMedia {
  const { name, altText } = media;
  return {
    ...media,
    ...(name ? { name: maskCards(name) } : {}),
    ...(altText ? { altText: maskCards(altText) } : {}),
  };
}

function maskQuote(quote: NonNullable<Inbound["quote"]>): NonNullable<Inbound["quote"]> {
  return { ...quote, ...(quote.text ? { text: maskCards(quote.text) } : {}) };
}

function maskMail(mail: InboundMail): InboundMail {
  const { subject, html, folded, from, to, cc, replyTo } = mail;
  return {
    ...mail,
    subject: maskCards(subject),
    html: html && maskCardsInHtml(html),
    folded: folded && maskCards(folded),
    from: from && maskName(from),
    to: to.map(maskName),
    cc: cc.map(maskName),
    replyTo: replyTo.map(maskName),
  };
}

function maskName(given: MailAddress): MailAddress {
  return given.name ? { ...given, name: maskCards(given.name) } : given;
}

/** Every text of it: one without a card is the same string as before. */
function wordsOf({ text, customer, quote, mail, media }: Inbound): (string | null | undefined)[] {
  const people = mail ? [mail.from, ...mail.to, ...mail.cc, ...mail.replyTo] : [];
  return [
    ...[text, quote?.text, customer?.displayName, customer?.username, customer?.bio],
    ...[mail?.subject, mail?.html, mail?.folded, ...people.map((person) => person?.name)],
    ...media.flatMap(({ name, altText }) => [name, altText]),
  ];
}
