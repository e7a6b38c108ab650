import type { ErrorValues } from "@/lib/base/errors";
import type { Mailing } from "../../mailings/mailing-schemas";
import { faultValues, holdsLink, templateFaults } from "./template";

export interface MailingFault {
  code: string;
  values: ErrorValues;
  /** The text it stands in; null for what is wrong with the mailing as a whole. */
  language: string | null;
  part: "subject" | "body" | null;
}

/**
 * What is wrong with the words of a mailing whose list has these fields, text by text and line by line; with any of it
 * nothing is sent. An offer needs its link in each text, and a link its offer.
 */
export function mailingFaults(
  mailing: Pick<Mailing, "texts" | "fallbackLanguage" | "makeGoodId">,
  known: ReadonlySet<string>,
): MailingFault[] {
  const { texts, fallbackLanguage, makeGoodId } = mailing;
  const faults: MailingFault[] = [];
  if (!Object.hasOwn(texts, fallbackLanguage))
    faults.push({
      code: "mailing-no-fallback",
      values: { language: fallbackLanguage },
      language: null,
      part: null,
    });
  for (const [language, text] of Object.entries(texts)) {
    for (const part of ["subject", "body"] as const) {
      for (const fault of templateFaults(text[part], known))
        faults.push({
          code: fault.code,
          values: { ...faultValues(fault), language, part },
          language,
          part,
        });
    }
    const say = (code: string, part: "subject" | "body") =>
      faults.push({ code, values: { language, link: "{claim_link}" }, language, part });
    if (holdsLink(text.subject, "claim_link") || holdsLink(text.subject, "unsubscribe_link"))
      say("mailing-link-in-subject", "subject");
    const hasLink = holdsLink(text.body, "claim_link");
    if (makeGoodId && !hasLink) say("mailing-offer-no-link", "body");
    if (!makeGoodId && hasLink) say("mailing-link-no-offer", "body");
  }
  return faults;
}
