import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { letterLanguage } from "../rules/letter/letter-language";
import { renderLetter } from "../rules/letter/render-letter";
import { countAdded } from "./count-added";
import { findFaults } from "./find-faults";
import { findMailbox } from "./find-mailbox";
import { findPerson } from "./find-person";
import { getMailing } from "./get-mailing";
import type { MailingPreview, PreviewMailing } from "./mailing-deed-schemas";
import type { Mailing } from "./mailing-schemas";
import { ofListsSql } from "./of-lists-sql";
import { readMailingFacts } from "./read-mailing-facts";

/** A page of this desk, as a link. */
export type UrlOf = (path: string) => string;

/**
 * The letter one person would get, with what it still lacks, what is wrong with the mailing, and which languages its
 * people read. Its links are samples that lead nowhere. Leads and admins. Throws NotFound for a person it does not go to.
 */
export async function previewMailing(
  ctx: Ctx,
  id: string,
  ask: PreviewMailing,
  url: UrlOf,
): Promise<MailingPreview> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const kept = await getMailing(ctx, id);
  const mailing: Mailing = {
    ...kept,
    texts: ask.texts ?? kept.texts,
    fallbackLanguage: ask.fallbackLanguage ?? kept.fallbackLanguage,
  };
  const facts = await readMailingFacts(ctx, mailing.incidentId, mailing.audience.jobIds);
  const [faults, languages, mailbox, person, addedSince] = await Promise.all([
    findFaults(ctx, mailing, facts),
    readLanguages(ctx, mailing),
    findMailbox(ctx, mailing.account.id),
    findPerson(ctx, mailing, ask),
    countAdded(ctx, mailing),
  ]);
  if (!person && ask.search) throw new Refused("mailing-nobody-such", { search: ask.search });
  if (!person && ask.affectedId) throw new NotFound("not-found");
  const from = { brand: mailbox?.brand ?? "", mailbox: mailbox?.address ?? mailing.account.handle };
  const links = { claim: url("/claim/sample"), unsubscribe: url("/unsubscribe/sample") };
  return {
    ...facts,
    addedSince,
    faults,
    languages: languages.map((each) => ({
      ...each,
      written: letterLanguage(mailing.texts, each.language, mailing.fallbackLanguage),
    })),
    ...from,
    links,
    person,
    letter: person
      ? sampleLetter(mailing, { ...from, language: person.language, values: person.values, links })
      : null,
  };
}

interface Sample {
  brand: string;
  mailbox: string;
  language: string | null;
  values: Record<string, string | null>;
  links: MailingPreview["links"];
}

/** The letter with links that lead nowhere; null where its fallback has no text. */
function sampleLetter(mailing: Mailing, { links, ...person }: Sample): MailingPreview["letter"] {
  const { texts, fallbackLanguage, purpose, makeGoodId } = mailing;
  if (letterLanguage(texts, person.language, fallbackLanguage) === null) return null;
  return renderLetter({
    ...person,
    texts,
    fallbackLanguage,
    purpose,
    claimUrl: makeGoodId ? links.claim : null,
    unsubscribeUrl: links.unsubscribe,
  });
}

async function readLanguages(ctx: Ctx, { incidentId, audience: { jobIds } }: Mailing) {
  return ctx.db.$queryRaw<{ language: string | null; people: number }[]>`
    SELECT coalesce(f.language, c.language) AS language, count(DISTINCT c.id)::int AS people
    FROM "Affected" f JOIN "Handle" h ON h.id = f."handleId" JOIN "Customer" c ON c.id = h."customerId"
    WHERE f."incidentId" = ${incidentId}::uuid AND ${ofListsSql(jobIds)} GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST LIMIT 50`;
}
