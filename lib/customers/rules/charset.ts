export const CHARSETS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Charset = (typeof CHARSETS)[number];

/** How the bytes of a text file are read, and how many in front are its byte order mark. */
export interface Encoding {
  charset: Charset;
  mark: number;
}

/** Bytes by which a mark, or UTF-16 without one, is told. */
export const TELLING_BYTES = 65_536;
/** Bytes that Windows-1252 does not know. */
const UNKNOWN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const WINDOWS = new TextDecoder("windows-1252");

/** Recognises the charset of bytes that stream by: what comes last counts as what came first. */
export interface CharsetWatch {
  add(bytes: Uint8Array): void;
  /**
   * UTF-8 with or without mark, UTF-16 with a mark or by its zero bytes, else Windows-1252, which a spreadsheet saves by
   * default. Null where all there was is none of them.
   */
  recognised(): Encoding | null;
  /** The same for a charset that a person chose; null where the bytes can't be read so. */
  as(charset: Charset): Encoding | null;
  /** Whether some of it, read as Windows-1252, was UTF-8 in truth: as lists put together from two have it. */
  hasUtf8(): boolean;
}

export function watchCharset(): CharsetWatch {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let start: Encoding | null | undefined;
  let isUtf8 = true;
  let hasZero = false;
  let isWindows = true;
  let hasUtf8 = false;
  const isUtf8Whole = () => {
    if (!isUtf8 || hasZero) return false;
    try {
      strict.decode();
    } catch {
      isUtf8 = false;
    }
    return isUtf8;
  };
  return {
    add(bytes) {
      if (bytes.length === 0) return;
      if (start === undefined) start = encodingOfStart(bytes);
      hasZero ||= bytes.includes(0);
      try {
        if (isUtf8) strict.decode(bytes, { stream: true });
      } catch {
        isUtf8 = false;
      }
      if (isAscii(bytes)) return;
      for (const byte of bytes) if (byte > 0x7f && UNKNOWN_1252.has(byte)) isWindows = false;
      hasUtf8 ||= looksTwiceEncoded(WINDOWS.decode(bytes));
    },
    recognised() {
      if (start) return start;
      if (isUtf8Whole()) return { charset: "utf-8", mark: 0 };
      return isWindows && !hasZero ? { charset: "windows-1252", mark: 0 } : null;
    },
    as(charset) {
      if (start && start.mark > 0) return start.charset === charset ? start : null;
      if (charset === "utf-8" && !isUtf8Whole()) return null;
      return charset.startsWith("utf-16") && !hasZero ? null : { charset, mark: 0 };
    },
    hasUtf8: () => hasUtf8,
  };
}

/** What `CharsetWatch.recognised` says of bytes that are all there. */
export function recogniseCharset(bytes: Uint8Array): Encoding | null {
  const watch = watchCharset();
  watch.add(bytes);
  return watch.recognised();
}

/** What the first bytes of a file tell by themselves: a mark, or UTF-16 without one. Null where all of it must be seen. */
export function encodingOfStart(bytes: Uint8Array): Encoding | null {
  const wide = wideOf(bytes);
  return markOf(bytes) ?? (wide ? { charset: wide, mark: 0 } : null);
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", mark: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", mark: 2 };
  return null;
}

/** A table of mostly Latin text in UTF-16 has a zero in nearly every second place. */
function wideOf(bytes: Uint8Array): Charset | null {
  const length = Math.min(bytes.length, TELLING_BYTES) & ~1;
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

/** UTF-8 read as Windows-1252 and saved again: "MÃ¼ller". */
export function looksTwiceEncoded(text: string): boolean {
  return /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[œ™“”˜¦]/u.test(text);
}
