import { Readable } from "node:stream";
import { Invalid, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { maskLines } from "./mask-lines";
import {
  type Charset,
  type CharsetWatch,
  encodingOfStart,
  TELLING_BYTES,
  watchCharset,
} from "./rules/charset";

/** More than a row may have, in any charset: a file without an end of line is no table, and is not waited for. */
const LONGEST_LINE = 1_000_000;
const LF = 10;
const CR = 13;

export interface KeptTable {
  fileKey: string;
  /** What its bytes may be. */
  watch: CharsetWatch;
}

/**
 * Keeps a table as it comes in, never the whole of it in memory: card numbers masked with `x`, whatever its charset turns
 * out to be, and UTF-16 written as UTF-8. Throws Invalid `empty-file`, Refused `import-broken` for a line that does not
 * end, and what the stream throws; then nothing is kept.
 */
export async function keepTable(
  ctx: Ctx,
  stream: AsyncIterable<Uint8Array>,
  charset: Charset | undefined,
): Promise<KeptTable> {
  const watch = watchCharset();
  const lines = maskLines(withEnds(narrow(withStart(stream), charset)), "x");
  async function* watched() {
    for await (const bytes of lines) {
      watch.add(bytes);
      yield bytes;
    }
  }
  const { key, bytes } = await ctx.files.putStream(Readable.from(watched(), { objectMode: false }));
  if (bytes > 0) return { fileKey: key, watch };
  await ctx.files.delete(key);
  throw new Invalid("empty-file");
}

/** The same bytes, of which the first piece tells the charset. */
async function* withStart(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let hasBegun = false;
  for await (const chunk of stream) {
    if (hasBegun) {
      yield chunk;
      continue;
    }
    kept.push(chunk);
    size += chunk.length;
    if (size < TELLING_BYTES) continue;
    hasBegun = true;
    yield Buffer.concat(kept);
    kept = [];
  }
  if (!hasBegun && size > 0) yield Buffer.concat(kept);
}

/** UTF-16 as UTF-8: in it neither the end of a line nor a card number can be told by its bytes. */
async function* narrow(
  bytes: AsyncIterable<Uint8Array>,
  charset: Charset | undefined,
): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of bytes) {
    if (decoder === undefined) decoder = wideDecoder(encodingOfStart(chunk)?.charset ?? charset);
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
  const rest = decoder?.decode();
  if (rest) yield Buffer.from(rest);
}

function wideDecoder(charset: Charset | undefined): TextDecoder | null {
  return charset === "utf-16le" || charset === "utf-16be" ? new TextDecoder(charset) : null;
}

/** The same bytes, while their lines end. */
async function* withEnds(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let line = 1;
  let open = 0;
  for await (const chunk of bytes) {
    for (const byte of chunk)
      if (byte === LF || byte === CR) {
        open = 0;
        if (byte === LF) line++;
      } else if (++open > LONGEST_LINE) throw new Refused("import-broken", { line });
    yield chunk;
  }
}
