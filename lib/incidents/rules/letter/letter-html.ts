import { escaped } from "@/lib/replies/rules/plain-mail";
import { type Filled, linkOf, MARKS } from "./fill-letter";
import { directionOf } from "./letter-language";
import type { LetterWords } from "./letter-words";
import type { LinkField } from "./template";

const BUTTON =
  "display:inline-block;padding:12px 20px;border-radius:6px;background:#0e6650;color:#ffffff;font-weight:600;text-decoration:none";

/** Paragraphs; what a value brought is escaped, and a line of the offer's link alone is its button. */
export function letterHtml(filled: Filled, urls: Record<LinkField, string>, words: LetterWords): string {
  const anchor = (mark: string, isAlone: boolean) => {
    const { name, label } = linkOf(filled, mark) ?? { name: "unsubscribe_link", label: null };
    const shown = label || (isAlone && name === "claim_link" ? words.choose : urls[name]);
    const style = isAlone && name === "claim_link" ? ` style="${BUTTON}"` : "";
    return `<a href="${escaped(urls[name])}"${style}>${escaped(shown)}</a>`;
  };
  const lineOf = (line: string) => escaped(line).replace(MARKS, (mark) => anchor(mark, line.trim() === mark));
  return filled.text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${paragraph.split("\n").map(lineOf).join("<br>\n")}</p>`)
    .join("\n");
}

/** The page around them: no picture, table or colour of its own, so that it reads in the dark too. */
export function letterPage(
  language: string,
  body: string,
  foot: readonly string[],
  words: LetterWords,
  unsubscribeUrl: string,
): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>:root{color-scheme:light dark}</style></head>
<body style="margin:0 auto;padding:16px;max-width:600px;font:16px/24px system-ui,sans-serif">
${body}
<p style="margin-top:32px;font-size:13px;line-height:20px">${foot.map(escaped).join("<br>\n")}<br>
<a href="${escaped(unsubscribeUrl)}">${escaped(words.unsubscribe)}</a></p>
</body></html>
`;
}
