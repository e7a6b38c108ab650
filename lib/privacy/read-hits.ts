import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readClaims } from "@/lib/goodwill/make-good/read-claims";
import { readMailWishes } from "@/lib/incidents/mailings/letters/read-mail-wishes";
import { recallLetter } from "@/lib/incidents/mailings/letters/recall-letter";
import { findDeskName } from "@/lib/replies/find-desk-name";

/** A person stands in fewer incidents and make-goods than that. */
const MOST = 10_000;

/**
 * What incidents did with a person: what lists said of them, letters they got or were left out of, what they were
 * offered, what they chose and which mails they want. Links and tokens are not in it. Checks no right.
 */
export async function readHits(ctx: Ctx, customerId: string) {
  const [affected, letters, leftOut, claims, given, mailWishes] = await Promise.all([
    readAffectedOf(ctx, customerId),
    readLettersOf(ctx, customerId),
    readLeftOutOf(ctx, customerId),
    readClaimsOf(ctx, customerId),
    readGivenTo(ctx, customerId),
    readMailWishes(ctx, customerId),
  ]);
  const wishes = mailWishes.map(({ handleId: _, ...wish }) => wish);
  return { affected, letters, leftOut, claims, given, mailWishes: wishes };
}

/** What agents gave beside it. */
function readGivenTo(ctx: Ctx, customerId: string): Promise<Record<string, unknown>[]> {
  return ctx.db.$queryRaw`
    SELECT k.name, k.unit, o.amount, o.currency, o.state, o.reason, o."askedAt", o."offeredAt", o."acceptedAt", o."endedAt"
    FROM "Offer" o JOIN "OfferKind" k ON k.id = o."kindId" JOIN "Handle" h ON h.id = o."handleId"
    WHERE h."customerId" = ${customerId}::uuid ORDER BY o.id`;
}

function readAffectedOf(ctx: Ctx, customerId: string): Promise<Record<string, unknown>[]> {
  return ctx.db.$queryRaw`
    SELECT n.title AS incident, a.source, a.language, a.fields,
      ARRAY(SELECT j.name FROM "Job" j WHERE j.id = ANY(a."jobIds") ORDER BY j.id) AS lists,
      (SELECT coalesce(jsonb_agg(o.fields ORDER BY o."toldAt", o.id), '[]') FROM "AffectedOrder" o
        WHERE o."affectedId" = a.id) AS orders, a."addedAt", a."lateAt", a."setAsideAt",
      a."setAsideReason"
    FROM "Affected" a JOIN "Incident" n ON n.id = a."incidentId" JOIN "Handle" h ON h.id = a."handleId"
    WHERE h."customerId" = ${customerId}::uuid ORDER BY a.id`;
}

function readLeftOutOf(ctx: Ctx, customerId: string): Promise<Record<string, unknown>[]> {
  return ctx.db.$queryRaw`
    SELECT n.title AS incident, m.name AS mailing, o.reason, o.details FROM "MailingLeftOut" o
      JOIN "Mailing" m ON m.id = o."mailingId" JOIN "Incident" n ON n.id = m."incidentId"
    WHERE o."customerId" = ${customerId}::uuid ORDER BY m.id`;
}

interface LetterOf extends Record<string, unknown> {
  texts: unknown;
  fallbackLanguage: string;
  purpose: string;
  language: string;
  values: unknown;
  mailbox: string | null;
}

async function readLettersOf(ctx: Ctx, customerId: string): Promise<Record<string, unknown>[]> {
  const brand = await findDeskName(ctx);
  const rows = await ctx.db.$queryRaw<LetterOf[]>`
    SELECT n.title AS incident, m.name AS mailing, m.purpose, m.texts, m."fallbackLanguage", b."externalId" AS mailbox,
      l.address, l.language, l."values", l.state, l.code, l."firstTriedAt", l."sentAt", l."bouncedAt", l."complainedAt",
      l."unsubscribedAt", l."answeredAt"
    FROM "Letter" l JOIN "Mailing" m ON m.id = l."mailingId" JOIN "Incident" n ON n.id = m."incidentId"
      JOIN "Handle" h ON h.id = l."handleId" JOIN "Account" b ON b.id = m."accountId"
    WHERE h."customerId" = ${customerId}::uuid ORDER BY l.id`;
  return rows.map(({ texts, fallbackLanguage, mailbox, ...letter }) => {
    const mailing = { texts, fallbackLanguage, purpose: letter.purpose };
    const { subject, text } = recallLetter({ mailing, letter, brand, mailbox: mailbox ?? "" });
    return { ...letter, subject, text };
  });
}

async function readClaimsOf(ctx: Ctx, customerId: string): Promise<Record<string, unknown>[]> {
  const own = sql`h."customerId" = ${customerId}::uuid`;
  const [claims, reasons] = await Promise.all([
    readClaims(ctx, own, MOST),
    ctx.db.$queryRaw<{ id: string; chosenReason: string | null }[]>`
      SELECT c.id, c."chosenReason" FROM "Claim" c JOIN "Handle" h ON h.id = c."handleId" WHERE ${own}`,
  ]);
  const reasonOf = new Map(reasons.map(({ id, chosenReason }) => [id, chosenReason]));
  return claims.map(({ id, makeGood, incident, choice, written, order, asked, choices, ...claim }) => ({
    incident: incident.title,
    offer: makeGood.name,
    order,
    state: claim.state,
    offeredAt: claim.offeredAt,
    expiresAt: claim.expiresAt,
    choices: choices.map(({ title, written: sum }) => ({ title, sum })),
    choice,
    sum: written,
    chosenAt: claim.chosenAt,
    chosenByAgent: claim.chosenBy !== null,
    reason: reasonOf.get(id) ?? null,
    asked,
    paid: claim.offer?.state ?? null,
  }));
}
