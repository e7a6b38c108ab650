import type { MailingPurpose } from "../../mailings/mailing-schemas";
import { type Filled, fillLetter, type LetterValues, linkOf, MARKS } from "./fill-letter";
import { letterHtml, letterPage } from "./letter-html";
import { letterLanguage } from "./letter-language";
import { LETTER_WORDS, type LetterWords } from "./letter-words";
import { plainValue } from "./plain-value";
import type { LinkField } from "./template";

export interface LetterInput extends LetterValues {
  texts: Readonly<Record<string, { subject: string; body: string }>>;
  fallbackLanguage: string;
  purpose: MailingPurpose;
  /** Of the person, as far as known. */
  language: string | null;
  unsubscribeUrl: string;
}

export interface RenderedLetter {
  language: string;
  subject: string;
  text: string;
  html: string;
  /** Fields without a value and without other words, each once. With any of them it must not be sent. */
  missing: string[];
}

const LONGEST_SUBJECT = 200;
/**
 * One letter of a mailing in the person's language, else its fallback: subject in one line, text, and HTML of the same
 * words, in which nothing of a value can be more than words. A line that holds only `{claim_link}` becomes the button.
 * Pure, so that a try again is the same mail. Throws RangeError where the fallback has no text: refused long before.
 */
export function renderLetter(input: LetterInput): RenderedLetter {
  const language = letterLanguage(input.texts, input.language, input.fallbackLanguage);
  const template = language === null ? undefined : input.texts[language];
  if (language === null || !template) throw new RangeError("no text in the fallback language");
  const words = LETTER_WORDS[language] ?? LETTER_WORDS.en;
  const missing = new Set<string>();
  const subject = fillLetter(template.subject, input, missing);
  const body = fillLetter(template.body, input, missing);
  const foot = footOf(words, input);
  const urls: Record<LinkField, string> = {
    claim_link: input.claimUrl ?? "",
    unsubscribe_link: input.unsubscribeUrl,
  };
  const lines = [...foot, `${words.unsubscribe}: ${input.unsubscribeUrl}`];
  return {
    language,
    subject: [...plainValue(subject.text)].slice(0, LONGEST_SUBJECT).join(""),
    text: `${withUrls(body, urls)}\n\n-- \n${lines.join("\n")}\n`,
    html: letterPage(language, letterHtml(body, urls, words), foot, words, input.unsubscribeUrl),
    missing: [...missing],
  };
}

function footOf(words: LetterWords, { purpose, brand, mailbox }: LetterInput): string[] {
  return [
    words[purpose].replace("{brand}", () => plainValue(brand)),
    words.answer.replace("{mailbox}", () => plainValue(mailbox)),
  ];
}

function withUrls(filled: Filled, urls: Record<LinkField, string>): string {
  return filled.text.replace(MARKS, (mark) => urls[linkOf(filled, mark)?.name ?? "unsubscribe_link"]);
}
