import { maskCards, maskCardsInHtml } from "@/lib/customers/rules/personal/mask-cards";
import { decodeBody, decodeText } from "./mail-coding";
import { firstHeader, maskHeader, parameterOf, readHeaders, writeHeaders } from "./mail-headers";

const MOST_DEPTH = 12;
const WORDS_BY_NAME = /\.(?:txt|text|log|md|csv|tsv|html?|eml|json|xml|ics|vcf|rtf)$/i;

/**
 * A raw mail with every card number masked in what a person wrote: subject, names, text and HTML, names of files, files
 * that are text, mails within. A part that held one comes out as UTF-8 in base64; all other bytes stay as they came.
 * Pictures, PDFs and other binary files can't be masked. The same mail comes out the same.
 */
export function maskMail(bytes: Uint8Array): Uint8Array {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const begin = /^(?:\u00ef\u00bb\u00bf)?[\r\n]*/.exec(mail)?.[0].length ?? 0;
  const masked = mail.slice(0, begin) + maskPart(mail.slice(begin), 0);
  return masked === mail ? bytes : Buffer.from(masked, "latin1");
}

/** Of a part, header and body, as latin1: one sign for each byte. */
function maskPart(part: string, depth: number): string {
  const { lines, body, gap } = readHeaders(part);
  const headers = lines.map(maskHeader);
  const contentType = firstHeader(lines, "content-type") ?? "text/plain";
  const type = /^\s*([^\s;]+)/.exec(contentType)?.[1]?.toLowerCase() ?? "text/plain";
  const coding = (firstHeader(lines, "content-transfer-encoding") ?? "").trim().toLowerCase();
  const boundary = type.startsWith("multipart/") ? parameterOf(contentType, "boundary") : undefined;
  if (depth >= MOST_DEPTH) return writeHeaders(headers, gap, body);
  if (boundary) return writeHeaders(headers, gap, maskMultipart(body, boundary, depth));
  if (type === "message/rfc822" || type === "message/global") {
    const plain = decodeBody(body, coding);
    const masked = maskPart(plain, depth + 1);
    if (masked === plain) return writeHeaders(headers, gap, body);
    return coding === "base64" || coding === "quoted-printable"
      ? writeHeaders(withCoding(headers, null), gap, inBase64(Buffer.from(masked, "latin1")))
      : writeHeaders(headers, gap, masked);
  }
  if (!isWords(type, lines)) return writeHeaders(headers, gap, body);
  const text = decodeText(decodeBody(body, coding), parameterOf(contentType, "charset"));
  const masked = type === "text/html" ? maskCardsInHtml(text) : maskCards(text);
  if (masked === text) return writeHeaders(headers, gap, body);
  return writeHeaders(withCoding(headers, type), gap, inBase64(Buffer.from(masked, "utf8")));
}

function maskMultipart(body: string, boundary: string, depth: number): string {
  const mark = `--${boundary}`;
  let out = "";
  let at = 0;
  let start: number | null = null;
  for (let found = body.indexOf(mark); found >= 0; found = body.indexOf(mark, found + mark.length)) {
    if (found > 0 && body[found - 1] !== "\n") continue;
    if (!/^(?:--)?[ \t]*(?:\r?\n|$)/.test(body.slice(found + mark.length, found + mark.length + 80)))
      continue;
    if (start !== null) out += body.slice(at, start) + maskPart(body.slice(start, found), depth + 1);
    else out += maskCards(body.slice(at, found), "x");
    at = found;
    const end = body.indexOf("\n", found);
    start = body.startsWith("--", found + mark.length) || end < 0 ? null : end + 1;
  }
  // What a mail cut short begins is its last part.
  if (start !== null) return out + body.slice(at, start) + maskPart(body.slice(start), depth + 1);
  return out + maskCards(body.slice(at), "x");
}

function isWords(type: string, lines: readonly string[]): boolean {
  if (type.startsWith("text/") || /^application\/(?:json|xml|rtf|csv|x-ndjson)$/.test(type)) return true;
  if (!type.startsWith("application/octet-stream")) return false;
  const name =
    parameterOf(firstHeader(lines, "content-disposition") ?? "", "filename") ??
    parameterOf(firstHeader(lines, "content-type") ?? "", "name");
  return name !== undefined && WORDS_BY_NAME.test(name);
}

/** Says that the body is base64 now and, where it is words, UTF-8. */
function withCoding(headers: readonly string[], type: string | null): string[] {
  const kept = headers.filter((line) => !/^content-transfer-encoding\s*:/i.test(line));
  const typed = kept.some((line) => /^content-type\s*:/i.test(line));
  const told = kept.map((line) =>
    type !== null && /^content-type\s*:/i.test(line)
      ? `${line.trimEnd().replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^\s;]+)/i, "")}; charset=utf-8\r\n`
      : line,
  );
  return [
    ...told,
    ...(typed || type === null ? [] : [`Content-Type: ${type}; charset=utf-8\r\n`]),
    "Content-Transfer-Encoding: base64\r\n",
  ];
}

function inBase64(bytes: Buffer): string {
  return `${bytes.toString("base64").replace(/.{1,76}/g, "$&\r\n")}`;
}
