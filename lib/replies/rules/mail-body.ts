/** What stands above the words that are quoted, in the languages of our customers. */
const WROTE: Readonly<Record<string, (at: string, name: string) => string>> = {
  en: (at, name) => `On ${at}, ${name} wrote:`,
  de: (at, name) => `Am ${at} schrieb ${name}:`,
  fr: (at, name) => `Le ${at}, ${name} a écrit :`,
  es: (at, name) => `El ${at}, ${name} escribió:`,
  pt: (at, name) => `Em ${at}, ${name} escreveu:`,
  pl: (at, name) => `${at}, ${name} pisze:`,
};

export interface Quoted {
  text: string;
  name: string;
  at: Date;
  language: string | null;
}

export interface MailBody {
  /** What stands below the words: the account's signature block and what is answered. Null when nothing does. */
  folded: string | null;
  html: string;
}

/** The body of a mail besides its words, and the whole as HTML made of nothing but escaped text. */
export function mailBody(text: string, block: string, quoted: Quoted | null): MailBody {
  const signature = block.trim();
  const above = quoted ? headOf(quoted) : "";
  const folded = [
    signature === "" ? [] : [`-- \n${signature}`],
    quoted
      ? [
          `${above}\n${quoted.text
            .trim()
            .split("\n")
            .map((line) => `> ${line}`.trimEnd())
            .join("\n")}`,
        ]
      : [],
  ].flat();
  const html = [
    htmlOf(text),
    signature === "" ? "" : `<div style="color:#555">-- <br>${lines(signature)}</div>`,
    quoted
      ? `<div>${lines(above)}</div><blockquote style="margin:0 0 0 .8ex;border-left:2px solid #ccc;padding-left:1ex">${htmlOf(quoted.text)}</blockquote>`
      : "",
  ].join("");
  return { folded: folded.length === 0 ? null : folded.join("\n\n"), html: `<div dir="auto">${html}</div>` };
}

/** The whole plain text as it leaves. */
export function wholeText(text: string, folded: string | null): string {
  return folded === null ? text : `${text}\n\n${folded}`;
}

function headOf({ name, at, language }: Quoted): string {
  const wrote = WROTE[language?.slice(0, 2) ?? "en"] ?? WROTE.en;
  const when = `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return wrote ? wrote(when, name.replace(/[\r\n]+/g, " ")) : "";
}

function htmlOf(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${lines(paragraph)}</p>`)
    .join("");
}

function lines(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
