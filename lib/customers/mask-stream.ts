import { Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { maskLines } from "./mask-lines";

const GZIP = [0x1f, 0x8b];

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
  if (!isGzip) return Readable.from(maskLines(input), { objectMode: false });
  const plain = input.pipe(createGunzip());
  input.on("error", (error) => plain.destroy(error));
  const masked = Readable.from(maskLines(plain), { objectMode: false });
  const packed = masked.pipe(createGzip());
  masked.on("error", (error) => packed.destroy(error));
  return packed;
}
