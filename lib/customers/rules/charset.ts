export const CHARSETS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Charset = (typeof CHARSETS)[number];

/** How the bytes of a text file are read, and how many in front are its byte order mark. */
export interface Encoding {
  charset: Charset;
  mark: number;
}

const LOOKED_AT = 65_536;
/** Bytes that Windows-1252 does not know. */
const UNKNOWN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Recognises UTF-8 with or without mark, UTF-16 with a mark or by its zero bytes, else Windows-1252, which a spreadsheet
 * saves by default. Null where it is none of them.
 */
export function recogniseCharset(bytes: Uint8Array): Encoding | null {
  const mark = markOf(bytes);
  if (mark) return mark;
  const wide = wideOf(bytes);
  if (wide) return { charset: wide, mark: 0 };
  if (isUtf8(bytes)) return { charset: "utf-8", mark: 0 };
  return bytes.some((byte) => UNKNOWN_1252.has(byte) || byte === 0)
    ? null
    : { charset: "windows-1252", mark: 0 };
}

/** The same for a charset that a person chose: whether the bytes can be read so. */
export function encodingAs(bytes: Uint8Array, charset: Charset): Encoding | null {
  const mark = markOf(bytes);
  if (mark) return mark.charset === charset ? mark : null;
  if (charset === "utf-8" && !isUtf8(bytes)) return null;
  return { charset, mark: 0 };
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", mark: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", mark: 2 };
  return null;
}

/** A table of mostly Latin text in UTF-16 has a zero in nearly every second place. */
function wideOf(bytes: Uint8Array): Charset | null {
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.1 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

/** UTF-8 read as Windows-1252 and saved again: "MÃ¼ller". */
export function looksTwiceEncoded(text: string): boolean {
  return /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[œ™“”˜¦]/u.test(text);
}
