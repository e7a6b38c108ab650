import PostalMime, { type Email } from "postal-mime";
import { filesOf, type MailFile } from "./attachments";
import { eventLine } from "./calendar";
import { decodeUtf7, decodeWindows, saysUtf7 } from "./charsets";
import { cutHtml } from "./cut-mail";
import { readHead } from "./head";
import { type HtmlText, htmlToText } from "./html-text";
import { HEAD_BYTES, MAX_BOUNDARIES, MAX_MAILS_WITHIN, TEXT_BYTES } from "./limits";
import { sanitiseHtml } from "./sanitise-html";
import { splitReply } from "./visible-reply";
import { plainText } from "./words";

/** What a mail says and carries, whoever sent it. */
export interface MailBody {
  text: string;
  folded: string | null;
  html: string | null;
  files: MailFile[];
  isWhole: boolean;
}

/** Parses a mail within its caps. A nesting deeper than we follow throws. */
export async function readBody(bytes: Uint8Array): Promise<MailBody> {
  const email = await PostalMime.parse(bytes, {
    maxNestingDepth: MAX_BOUNDARIES + 1,
    maxHeadersSize: 4 * HEAD_BYTES,
    maxRfc822NestingDepth: MAX_MAILS_WITHIN,
  });
  const decoded = saysUtf7(bytes) ? decodeUtf7 : (text: string) => text;
  const html = cutHtml(decoded(email.html ?? ""));
  const safe = email.html === undefined ? null : sanitiseHtml(html.html);
  const { files, text: packed } = filesOf(email.attachments, safe?.pictures ?? []);
  const found = wordsOf(decoded(email.text ?? ""), html.html, packed);
  const isLost = found.text.trim() === "" && files.length === 0;
  const said = isLost ? { text: unparsed(bytes), quoted: found.quoted } : found;
  const whole = plainText(said.text.slice(0, TEXT_BYTES));
  const { visible, folded } = splitReply(whole, said.quoted);
  const events = email.attachments.map(lineOf).filter((line) => line !== null);
  return {
    text: [visible, ...new Set(events)].filter((line) => line !== "").join("\n\n"),
    folded: folded.trim() === "" ? null : folded,
    html: safe === null || safe.html === "" ? null : safe.html.toWellFormed().replaceAll("\0", ""),
    files,
    isWhole: said.text.length <= TEXT_BYTES && html.isWhole,
  };
}

/** The plain part where it says anything, else the words of the HTML, else what Outlook packed away. */
function wordsOf(text: string, html: string, packed: string | null): HtmlText {
  const none = new Set<number>();
  const plain = text.replace(/^(?:[ \t\r]*\n)+/, "");
  if (plain.trim() !== "") return { text: plain, quoted: none };
  const read = htmlToText(html);
  return read.text.trim() === "" ? { text: packed ?? "", quoted: none } : read;
}

/** Parts whose boundaries are wrong are still words: of a mail that parses to nothing the body stands as it came. */
function unparsed(bytes: Uint8Array): string {
  const body = bytes.subarray(readHead(bytes).bodyAt);
  return decodeWindows(body.subarray(0, TEXT_BYTES));
}

function lineOf({ mimeType, content }: Email["attachments"][number]): string | null {
  if (mimeType !== "text/calendar" && mimeType !== "application/ics") return null;
  return eventLine(typeof content === "string" ? content : new TextDecoder().decode(content));
}
