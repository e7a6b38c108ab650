import { decodeWindows } from "./charsets";
import { HEAD_BYTES } from "./limits";

export interface HeadLine {
  /** Lower case. */
  name: string;
  /** Unfolded; encoded words still stand. */
  value: string;
}

/** The header of a mail, in the order of its lines. */
export interface Head {
  lines: readonly HeadLine[];
  /** Where the body begins. */
  bodyAt: number;
  /** False when it was longer than we read. */
  isWhole: boolean;
}

const LF = 10;
const CR = 13;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Where a mail begins: behind a byte order mark, empty lines and the `From ` line of a mailbox file. */
export function beginOf(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === CR || bytes[at] === LF) at++;
  if (Buffer.from(bytes.subarray(at, at + 5)).toString("latin1") !== "From ") return at;
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end + 1;
}

/** Reads the header of a mail that begins at byte 0: our own reader, linear and small, for what must never be lost. */
export function readHead(bytes: Uint8Array): Head {
  const { end, bodyAt } = boundsOf(bytes);
  const isWhole = end <= HEAD_BYTES;
  const text = Buffer.from(bytes.subarray(0, Math.min(end, HEAD_BYTES))).toString("latin1");
  const rows = text.split(/\r?\n/);
  // The last row of a header cut short is half a row.
  if (!isWhole) rows.pop();
  const lines: { name: string; parts: string[] }[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(row) && last) last.parts.push(row);
    else lines.push(begunBy(row));
  }
  const named = lines.filter(({ name }) => /^[!-9;-~]{1,100}$/.test(name));
  return {
    lines: named.map(({ name, parts }) => ({ name, value: decoded(parts.join("")).trim() })),
    bodyAt,
    isWhole,
  };
}

export function firstOf(head: Head, name: string): string | undefined {
  return head.lines.find((line) => line.name === name)?.value;
}

export function allOf(head: Head, name: string): string[] {
  return head.lines.filter((line) => line.name === name).map(({ value }) => value);
}

function begunBy(row: string): { name: string; parts: string[] } {
  const colon = row.indexOf(":");
  if (colon < 0) return { name: "", parts: [] };
  return { name: row.slice(0, colon).trimEnd().toLowerCase(), parts: [row.slice(colon + 1)] };
}

/** The first empty line, by either line end; a mail of only a header has none. */
function boundsOf(bytes: Uint8Array): { end: number; bodyAt: number } {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = all.indexOf("\n\r\n");
  const short = (long < 0 ? all : all.subarray(0, long)).indexOf("\n\n");
  if (short >= 0) return { end: short + 1, bodyAt: short + 2 };
  if (long >= 0) return { end: long + 1, bodyAt: long + 3 };
  return { end: bytes.length, bodyAt: bytes.length };
}

/** RFC 6532 allows UTF-8; what isn't that is most often what Windows wrote. */
function decoded(value: string): string {
  if (/^[\t\x20-\x7e]*$/.test(value)) return value;
  const bytes = Buffer.from(value, "latin1");
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}
