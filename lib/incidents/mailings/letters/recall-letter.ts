import { type RenderedLetter, renderLetter } from "../../rules/letter/render-letter";
import { mailingPurposeSchema, mailingSchema } from "../mailing-schemas";

/** Stands where a link was: only the person may open theirs. */
const HIDDEN = "[…]";

interface Sent {
  mailing: { texts: unknown; fallbackLanguage: string; purpose: string };
  letter: { language: string; values: unknown };
  brand: string;
  mailbox: string;
}

/** A letter as it was written, without its links. What it lacks by now stands empty. */
export function recallLetter({ mailing, letter, brand, mailbox }: Sent): RenderedLetter {
  return renderLetter({
    texts: mailingSchema.shape.texts.parse(mailing.texts),
    fallbackLanguage: mailing.fallbackLanguage,
    purpose: mailingPurposeSchema.parse(mailing.purpose),
    language: letter.language,
    values: letter.values as Record<string, string | null>,
    brand,
    mailbox,
    claimUrl: HIDDEN,
    unsubscribeUrl: HIDDEN,
  });
}
