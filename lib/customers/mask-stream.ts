import { Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { maskTable } from "./rules/personal/mask-table";

const GZIP = [0x1f, 0x8b];
const LF = 10;
/** A longer line is looked at in pieces. */
const LONGEST_LINE = 8 * 1024 * 1024;

/** A list as it streams by, with the card numbers of its texts masked; gzipped again where it came so. */
export async function maskStream(stream: Readable): Promise<Readable> {
  const source = stream[Symbol.asyncIterator]();
  const first = await source.next();
  const begin = first.done ? null : Buffer.from(first.value);
  async function* whole() {
    if (begin) yield begin;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  }
  const input = Readable.from(whole(), { objectMode: false });
  const isGzip = GZIP.every((byte, at) => begin?.[at] === byte);
  if (!isGzip) return Readable.from(maskedLines(input), { objectMode: false });
  const plain = input.pipe(createGunzip());
  input.on("error", (error) => plain.destroy(error));
  const masked = Readable.from(maskedLines(plain), { objectMode: false });
  const packed = masked.pipe(createGzip());
  masked.on("error", (error) => packed.destroy(error));
  return packed;
}

async function* maskedLines(stream: Readable): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(LF) + 1 || (bytes.length > LONGEST_LINE ? bytes.length : 0);
    if (end > 0) yield maskTable(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield maskTable(rest);
}
