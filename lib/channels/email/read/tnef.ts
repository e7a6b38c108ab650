import { decodeWindows } from "./charsets";

/** What Outlook packs into winmail.dat (MS-OXTNEF), as far as a reader needs it. */
export interface TnefContent {
  text: string | null;
  files: { name: string | null; bytes: Uint8Array }[];
}

const SIGNATURE = 0x223e9f78;
const TEXT = 0x800c;
const FILE_BEGINS = 0x9002;
const FILE_NAME = 0x8010;
const FILE_BYTES = 0x800f;
const FILE_PROPERTIES = 0x9005;
const LONG_NAME = 0x3707;
const MAX_FILES = 100;
const unicode = new TextDecoder("utf-16le");

/** Reads a TNEF stream; null when it is none. Every length is checked against what is there, so a broken one ends the reading. */
export function readTnef(bytes: Uint8Array): TnefContent | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return null;
  const content: TnefContent = { text: null, files: [] };
  let at = 6;
  // Level, id, type, length, the data and a checksum of two bytes.
  while (at + 9 <= bytes.length) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const begin = at + 9;
    if (begin + length > bytes.length) break;
    take(content, id, bytes.subarray(begin, begin + length));
    at = begin + length + 2;
  }
  return content;
}

function take(content: TnefContent, id: number, data: Uint8Array): void {
  if (id === TEXT) content.text = ended(decodeWindows(data));
  if (id === FILE_BEGINS && content.files.length < MAX_FILES)
    content.files.push({ name: null, bytes: new Uint8Array() });
  const file = content.files.at(-1);
  if (!file) return;
  if (id === FILE_NAME) file.name ??= ended(decodeWindows(data));
  else if (id === FILE_BYTES) file.bytes = data;
  else if (id === FILE_PROPERTIES) file.name = longName(data) ?? file.name;
}

/** The long name among the MAPI properties; those before it are stepped over by their length. */
function longName(data: Uint8Array): string | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 4;
  for (let left = data.length < 4 ? 0 : Math.min(view.getUint32(0, true), 500); left > 0; left--) {
    if (at + 8 > data.length) return null;
    const type = view.getUint16(at, true);
    const id = view.getUint16(at + 2, true);
    at += 4;
    // Named properties carry their name first, those of many values a count: what follows can't be found without reading them.
    if (id >= 0x8000 || (type & 0x1000) !== 0) return null;
    const size = sizeOf(type);
    if (size !== null) {
      at += size;
      continue;
    }
    const values = view.getUint32(at, true);
    if (values !== 1 || at + 8 > data.length) return null;
    const length = view.getUint32(at + 4, true);
    const begin = at + 8;
    if (begin + length > data.length) return null;
    if (id === LONG_NAME) {
      const value = data.subarray(begin, begin + length);
      return ended(type === 0x1f ? unicode.decode(value) : decodeWindows(value));
    }
    at = begin + Math.ceil(length / 4) * 4;
  }
  return null;
}

/** Bytes of a property of fixed size; null for those that carry a length. */
function sizeOf(type: number): number | null {
  if ([0x02, 0x03, 0x04, 0x0a, 0x0b].includes(type)) return 4;
  if ([0x05, 0x06, 0x07, 0x14, 0x40].includes(type)) return 8;
  return type === 0x48 ? 16 : type === 0x01 ? 0 : null;
}

function ended(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}
