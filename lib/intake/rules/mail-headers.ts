import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { decodeBody, decodeText } from "./mail-coding";

const WORDS = /^(?:subject|comments|keywords|thread-topic|content-description|x-original-subject)\s*:/i;
const NAMES =
  /^(?:from|to|cc|bcc|reply-to|sender|resent-from|resent-to|content-type|content-disposition)\s*:/i;
const CODED = /=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=(?:\s+=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=)*/gi;
const ADDRESS = /(<[^<>]*>|[^\s,;:<>"()]+@[^\s,;:<>"()]+)/;
const LONGEST_WORD = 42;

/** The header lines of a part, each with what is folded under it, the empty line, and the body. */
export function readHeaders(part: string): { lines: string[]; gap: string; body: string } {
  const gap = /^\r?\n|\n\r?\n/.exec(part);
  const end = gap ? gap.index + (gap[0].startsWith("\n") && gap.index > 0 ? 1 : 0) : part.length;
  const head = part.slice(0, end);
  const bodyAt = gap ? gap.index + gap[0].length : part.length;
  const lines = head.match(/[^\n]*\n(?:[ \t][^\n]*\n)*|[^\n]+$/g) ?? [];
  return { lines, gap: part.slice(end, bodyAt), body: part.slice(bodyAt) };
}

export function writeHeaders(lines: readonly string[], gap: string, body: string): string {
  return lines.join("") + gap + body;
}

/** The value of the first header of that name, unfolded. */
export function firstHeader(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((each) =>
    each
      .slice(0, name.length + 2)
      .toLowerCase()
      .startsWith(`${name}:`),
  );
  return line
    ?.slice(name.length + 1)
    .replace(/\r?\n[ \t]+/g, " ")
    .trim();
}

export function parameterOf(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}(?:\\*0?\\*?)?\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value);
  return found?.[1] ?? found?.[2];
}

/** A header line without the card numbers a person wrote into it; addresses and all other headers stay. */
export function maskHeader(line: string): string {
  if (!WORDS.test(line) && !NAMES.test(line)) return line;
  const coded = line.replace(CODED, (run: string) => {
    const text = decodedWords(run);
    const masked = maskCards(text);
    return masked === text ? run : codedWords(masked);
  });
  if (/^content-(?:type|disposition)\s*:/i.test(line)) return maskParameters(coded);
  const isWords = WORDS.test(line);
  return coded
    .split(isWords ? /($^)/ : ADDRESS)
    .map((piece, index) => (index % 2 === 1 ? piece : maskWords(piece)))
    .join("");
}

/** UTF-8 may stand in a header (RFC 6532); what isn't that is left in its own bytes. */
function maskWords(piece: string): string {
  const text = Buffer.from(piece, "latin1").toString("utf8");
  if (text.includes("\ufffd")) return maskCards(piece, "x");
  const masked = maskCards(text);
  return masked === text ? piece : Buffer.from(masked, "utf8").toString("latin1");
}

/** Names of files, plain or by RFC 2231; no sign but ASCII is sure to be read everywhere. */
function maskParameters(line: string): string {
  const plain = line.replace(/%([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const text = Buffer.from(plain, "latin1").toString("utf8");
  const masked = maskCards(text, "x");
  if (masked === text) return line;
  if (plain === line) return Buffer.from(masked, "utf8").toString("latin1");
  return maskCards(line.replace(/%(?:20|2D|2E|5F|C2%A0|E2%80%8B)/gi, " "), "x");
}

function decodedWords(run: string): string {
  return run
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, coding: string, words: string) =>
      decodeText(
        /b/i.test(coding)
          ? decodeBody(words, "base64")
          : decodeBody(words.replaceAll("_", " "), "quoted-printable"),
        charset.replace(/\*.*$/, ""),
      ),
    );
}

function codedWords(text: string): string {
  const words: string[] = [];
  let word = "";
  for (const sign of text) {
    if (Buffer.byteLength(word + sign) > LONGEST_WORD) {
      words.push(word);
      word = "";
    }
    word += sign;
  }
  return [...words, word].map((each) => `=?utf-8?B?${Buffer.from(each).toString("base64")}?=`).join("\r\n ");
}
