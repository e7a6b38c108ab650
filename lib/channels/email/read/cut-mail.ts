import {
  HEAD_BYTES,
  MAX_BOUNDARIES,
  MAX_HTML,
  MAX_LINES,
  MAX_PARTS,
  MAX_TAGS,
  TEXT_BYTES,
  WHOLE_BYTES,
} from "./limits";

export interface CutMail {
  bytes: Uint8Array;
  /** False when something was left out; the raw mail has it. */
  isWhole: boolean;
}

const LF = 10;

/**
 * A mail too large to be read whole by its header and the first MB of its body. Quick even for hundreds of MB: it only looks
 * for where the header ends. `isBeginning`: the rest was never brought here.
 */
export function cutLarge(bytes: Uint8Array, bodyAt: number, isBeginning = false): CutMail {
  const isLarge = isBeginning || bytes.length > WHOLE_BYTES;
  if (!isLarge && bodyAt <= HEAD_BYTES) return { bytes, isWhole: true };
  const head = toLine(bytes.subarray(0, Math.min(bodyAt, HEAD_BYTES)));
  const longest = isLarge ? TEXT_BYTES : bytes.length;
  const body = bytes.subarray(bodyAt, bodyAt + longest);
  const rest = body.length < bytes.length - bodyAt ? toLine(body) : body;
  return { bytes: Buffer.concat([head, Buffer.from("\r\n"), rest]), isWhole: false };
}

/** A mail of too many lines, nestings or parts ends before the first too many. */
export function cutParts(mail: Uint8Array): CutMail {
  const { bytes, isWhole } = cutLines(mail);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boundaries = new Map<string, number>();
  let declared = 0;
  for (let at = all.indexOf("oundary"); at >= 0; at = all.indexOf("oundary", at + 7)) {
    const found = /^oundary(?:\*\d+\*?|\*)?\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/i.exec(
      all.toString("latin1", at, at + 240),
    );
    const boundary = found?.[1] ?? found?.[2];
    if (boundary === undefined) continue;
    if (++declared > MAX_BOUNDARIES) return { bytes: bytes.subarray(0, lineAt(all, at)), isWhole: false };
    boundaries.set(boundary.trimEnd(), at);
  }
  if (boundaries.size === 0) return { bytes, isWhole };
  let parts = 0;
  for (let at = all.indexOf("\n--"); at >= 0; at = all.indexOf("\n--", at + 3)) {
    const end = all.indexOf(LF, at + 3);
    const line = all.toString("latin1", at + 3, Math.min(end < 0 ? all.length : end, at + 220)).trimEnd();
    if (boundaries.has(line) && ++parts > MAX_PARTS)
      return { bytes: bytes.subarray(0, at + 1), isWhole: false };
  }
  return { bytes, isWhole };
}

/** HTML of too many tags, or too long, ends before the first too many. */
export function cutHtml(html: string): { html: string; isWhole: boolean } {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0 && at < MAX_HTML; at = html.indexOf("<", at + 1))
    if (++tags > MAX_TAGS) return { html: html.slice(0, at), isWhole: false };
  return { html: html.slice(0, MAX_HTML), isWhole: html.length <= MAX_HTML };
}

function cutLines(bytes: Uint8Array): CutMail {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1))
    if (++lines === MAX_LINES && at + 1 < bytes.length)
      return { bytes: bytes.subarray(0, at + 1), isWhole: false };
  return { bytes, isWhole: true };
}

function toLine(bytes: Uint8Array): Uint8Array {
  const last = bytes.lastIndexOf(LF);
  return last < 0 ? bytes.subarray(0, 0) : bytes.subarray(0, last + 1);
}

function lineAt(all: Buffer, at: number): number {
  return all.lastIndexOf(LF, at) + 1;
}
