import { maskTable } from "./rules/personal/mask-table";

const LF = 10;
const CR = 13;
/** A longer line is looked at in pieces. */
const LONGEST_LINE = 8 * 1024 * 1024;

/** Bytes as they stream by, cut behind the ends of lines, with the card numbers masked; `sign` as `maskTable` takes it. */
export async function* maskLines(
  bytes: AsyncIterable<Uint8Array>,
  sign?: string,
): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    const end = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR)) + 1;
    kept.push(end > 0 ? chunk.subarray(0, end) : chunk);
    size += chunk.length;
    if (end === 0 && size < LONGEST_LINE) continue;
    yield maskTable(Buffer.concat(kept), sign);
    kept = end > 0 && end < chunk.length ? [chunk.subarray(end)] : [];
    size = kept[0]?.length ?? 0;
  }
  if (size > 0) yield maskTable(Buffer.concat(kept), sign);
}
