import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Invalid } from "@/lib/base/errors";
import type { HistoryCharset } from "@/lib/conversations/import-schemas";

export interface TextSource {
  pieces: AsyncIterable<string>;
  /** Known at the end: whether the last line was ended. */
  endsWhole(): boolean;
}

/**
 * The text of a file, gunzipped as it comes, by its mark or as UTF-8 where no charset is named. The text throws Invalid
 * `history-charset` with the line that can't be read, `history-half` for an archive or a letter that breaks off.
 */
export function readText(bytes: AsyncIterable<Uint8Array>, charset: HistoryCharset | null): TextSource {
  let last = "\n";
  async function* pieces(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined;
    let line = 1;
    for await (const piece of unpacked(bytes)) {
      decoder ??= new TextDecoder(charset ?? charsetOf(piece), { fatal: true });
      const text = decoded(decoder, piece, line);
      if (text === "") continue;
      line += text.split("\n").length - 1;
      last = text.at(-1) ?? last;
      yield text;
    }
    const rest = decoder ? decodedEnd(decoder) : "";
    if (rest !== "") yield rest;
  }
  return { pieces: pieces(), endsWhole: () => last === "\n" };
}

/** The same text for a reader that holds all of it. Throws Invalid `history-too-large` once it is more than that. */
export function heldText(source: TextSource, most: number | undefined): TextSource {
  async function* pieces(): AsyncGenerator<string> {
    let held = 0;
    for await (const piece of source.pieces) {
      held += piece.length;
      if (most !== undefined && held > most) throw new Invalid("history-too-large", { limit: most });
      yield piece;
    }
  }
  return { ...source, pieces: pieces() };
}

/** The lines of a text, without their ends; a blank one too, so that they can be counted. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = "";
  for await (const piece of pieces) {
    const lines = (kept + piece).split("\n");
    kept = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (kept !== "") yield kept;
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const rest = { [Symbol.asyncIterator]: () => source };
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield first.value;
    return yield* rest;
  }
  const packed = Readable.from(
    (async function* () {
      yield first.value;
      yield* rest;
    })(),
  );
  const plain = createGunzip();
  packed.on("error", (error) => plain.destroy(error));
  try {
    yield* packed.pipe(plain) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("Z_") ? new Invalid("history-half") : error;
  } finally {
    packed.destroy();
  }
}

function charsetOf(start: Uint8Array): HistoryCharset {
  return start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : "utf-8";
}

function decoded(decoder: TextDecoder, piece: Uint8Array, line: number): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new Invalid("history-charset", {
      line: line + linesBefore(piece, decoder.encoding),
      charset: decoder.encoding,
    });
  }
}

function decodedEnd(decoder: TextDecoder): string {
  try {
    return decoder.decode();
  } catch {
    throw new Invalid("history-half");
  }
}

/** How many lines of a piece can be read before the one that can't. */
function linesBefore(piece: Uint8Array, charset: string): number {
  let lines = 0;
  for (let from = 0; from < piece.length; lines++) {
    const end = piece.indexOf(0x0a, from) + 1 || piece.length;
    try {
      // A letter begun in the piece before may be cut here; then the first line is named, which is near enough.
      new TextDecoder(charset, { fatal: true }).decode(piece.subarray(from, end), {
        stream: end === piece.length,
      });
    } catch {
      return lines;
    }
    from = end;
  }
  return lines;
}
