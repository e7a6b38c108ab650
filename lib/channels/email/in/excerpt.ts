/** Of a mail too large to be held: headers and texts, without what is attached. */
export interface Excerpt {
  take(chunk: Buffer): void;
  bytes(): Buffer;
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_HEADER = 256 * 1024;
/** A longer line is no boundary and no header we would miss. */
const LONGEST_LINE = 64 * 1024;

/**
 * Cuts the bodies of attachments out of a MIME message as it streams by; what is left still parses, with all parts
 * named. At most 2 MB of it are kept, whatever comes.
 */
export function createExcerpt(): Excerpt {
  const kept: Buffer[] = [];
  let size = 0;
  let rest = Buffer.alloc(0);
  let isMidLine = false;
  let isHeader = true;
  let isKept = true;
  let header = "";
  const boundaries = new Set<string>();

  const keep = (bytes: Buffer) => {
    if (size >= MOST_BYTES) return;
    const part = bytes.subarray(0, MOST_BYTES - size);
    kept.push(Buffer.from(part));
    size += part.length;
  };
  const endHeader = () => {
    const type = /^content-type:\s*([^;\s]+)/im.exec(header)?.[1]?.toLowerCase() ?? "text/plain";
    const boundary = /^content-type:.*?\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(header);
    if (boundary) boundaries.add(boundary[1] ?? boundary[2] ?? "");
    isKept = /^(text|multipart|message)\//.test(type) && !/^content-disposition:\s*attachment/im.test(header);
    isHeader = false;
    header = "";
  };
  const line = (bytes: Buffer) => {
    if (isHeader) {
      keep(bytes);
      const text = bytes.toString("latin1");
      if (text.trim() === "") endHeader();
      // Folded lines become one, so that each header is a line of its own.
      else if (header.length < MOST_HEADER)
        header = /^[ \t]/.test(text) ? `${header.trimEnd()} ${text.trim()}\n` : header + text;
      return;
    }
    const mark = bytes[0] === 0x2d && bytes[1] === 0x2d ? bytes.toString("latin1").trimEnd().slice(2) : null;
    if (mark !== null && boundaries.has(mark)) {
      keep(bytes);
      isHeader = true;
    } else if (mark?.endsWith("--") && boundaries.has(mark.slice(0, -2))) {
      keep(bytes);
      isKept = true;
    } else if (isKept) keep(bytes);
  };

  return {
    take(chunk) {
      if (size >= MOST_BYTES) return;
      let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
        const piece = bytes.subarray(0, end + 1);
        if (!isMidLine) line(piece);
        else if (isHeader || isKept) keep(piece);
        isMidLine = false;
        bytes = bytes.subarray(end + 1);
      }
      if (bytes.length > LONGEST_LINE) {
        if (isHeader || isKept) keep(bytes);
        isMidLine = true;
        bytes = Buffer.alloc(0);
      }
      rest = Buffer.from(bytes);
    },
    bytes() {
      if (rest.length > 0 && (isHeader || isKept)) keep(rest);
      rest = Buffer.alloc(0);
      return Buffer.concat(kept);
    },
  };
}
