import { createHash } from "node:crypto";

const LF = 10;
const CR = 13;
const PIECE = 2 ** 16;

/**
 * What makes a mail one interaction: its Message-ID with sender and body, since a Message-ID alone can be copied. The body
 * counts without carriage returns and empty last lines, so each door sees the same. Without a Message-ID the whole mail counts.
 */
export function identityOf(
  bytes: Uint8Array,
  bodyAt: number,
  messageId: string | null,
  sender: string,
): { externalId: string; alias: string | null } {
  const hash = createHash("sha256").update(sender.toLowerCase()).update("\0");
  for (const piece of piecesOf(bytes, messageId === null ? 0 : bodyAt)) hash.update(piece);
  const short = hash.digest("hex").slice(0, 16);
  if (messageId === null) return { externalId: `mail:#${short}`, alias: null };
  return { externalId: `mail:${messageId}#${short}`, alias: `mid:${messageId}` };
}

function* piecesOf(bytes: Uint8Array, from: number): Generator<Uint8Array> {
  let end = bytes.length;
  while (end > from && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
  const piece = new Uint8Array(PIECE);
  let filled = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === CR) continue;
    piece[filled++] = byte;
    if (filled < PIECE) continue;
    yield piece;
    filled = 0;
  }
  yield piece.subarray(0, filled);
}
