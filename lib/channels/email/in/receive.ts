import { Readable } from "node:stream";
import type { ChannelDeps } from "../../channel-deps";
import { createExcerpt } from "./excerpt";

export interface Received {
  body: Buffer;
  /** Where the whole is, when `body` is an excerpt. */
  file?: { key: string; bytes: number };
}

/** Above this a mail goes to a file as it streams. */
export const HELD_BYTES = 25 * 1024 * 1024;
/** All mails held at once; beyond it the next go to files early. */
const ALL_HELD_BYTES = 64 * 1024 * 1024;
const EARLY_BYTES = 1024 * 1024;

let held = 0;

/** Takes a mail in as it streams: held when it is small, else written to a file with an excerpt kept. */
export async function receive(files: ChannelDeps["files"], stream: AsyncIterable<Buffer>): Promise<Received> {
  const chunks: Buffer[] = [];
  let size = 0;
  const source = stream[Symbol.asyncIterator]();
  try {
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      chunks.push(next.value);
      size += next.value.length;
      held += next.value.length;
      if (size > (held > ALL_HELD_BYTES ? EARLY_BYTES : HELD_BYTES))
        return await toFile(files, chunks, source);
    }
    return { body: Buffer.concat(chunks) };
  } finally {
    held -= size;
  }
}

async function toFile(
  files: ChannelDeps["files"],
  chunks: Buffer[],
  source: AsyncIterator<Buffer>,
): Promise<Received> {
  const excerpt = createExcerpt();
  async function* whole() {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      excerpt.take(chunk);
      yield chunk;
    }
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      excerpt.take(next.value);
      yield next.value;
    }
  }
  const file = await files.putStream(Readable.from(whole(), { objectMode: false, highWaterMark: 1 << 20 }));
  return { body: excerpt.bytes(), file };
}
