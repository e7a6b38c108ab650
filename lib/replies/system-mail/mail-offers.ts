import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Offered {
  id: string;
  agentId: string;
  email: string;
  locale: string;
  zone: string;
  startAt: Date;
  endAt: Date;
  expiresAt: Date;
  askedBy: string;
}

/** Writes to each agent who is asked to take a shift, once an offer. Answers how many mails are new. */
export async function mailOffers(ctx: Ctx, words: MailWords): Promise<number> {
  const now = ctx.now();
  const offers = await ctx.db.$queryRaw<Offered[]>`
    SELECT o.id, a.id AS "agentId", a.email, a.locale, a.zone, s."startAt", s."endAt", s."expiresAt", b."displayName" AS "askedBy"
    FROM "OpenShift" s JOIN "ShiftOffer" o ON o."openShiftId" = s.id JOIN "Agent" a ON a.id = o."agentId" AND a."isActive"
    JOIN "Agent" b ON b.id = o."askedById"
    WHERE s."endAt" > ${now}::timestamptz AND s."expiresAt" > ${now}::timestamptz AND s."closedAt" IS NULL AND s.taken < s.wanted
      AND o.answer IS NULL AND NOT EXISTS (SELECT FROM "SystemMail" m WHERE m.key = 'offer:' || o.id)`;
  return queueSystemMail(
    ctx,
    offers.map((offer) => letter(offer, words)),
  );
}

function letter(offer: Offered, words: MailWords) {
  const { id, agentId, email, locale, startAt, endAt, expiresAt, askedBy } = offer;
  const say = words.in({ locale, zone: offer.zone === "" ? "Etc/UTC" : offer.zone });
  const subject = say("offer.subject", { from: startAt, until: endAt });
  const parts: MailPart[] = [
    { kind: "words", text: say("offer.what", { askedBy, from: startAt, until: endAt }) },
    { kind: "words", text: say("offer.first", { until: expiresAt }) },
    { kind: "link", text: say("offer.open"), url: words.url("/my-shifts") },
  ];
  return {
    ...{ kind: "roster" as const, key: `offer:${id}`, agentId, recipient: email, subject },
    ...{ text: mailText(parts), html: mailHtml(subject, parts) },
  };
}
