const LF = 0x0a;
const CR = 0x0d;
const maxLineBytes = 4 * 1024 * 1024;

/**
 * Cuts a stream of bytes into lines by bytes, so a character split between two chunks stays whole. An empty line is
 * a keep-alive and comes as such. Throws when a line outgrows 4 MB.
 */
export function createLineReader(): (chunk: Uint8Array) => Uint8Array[] {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  return (chunk) => {
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      const piece = chunk.subarray(from, at);
      const line = rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
      rest = [];
      restBytes = 0;
      lines.push(line.at(-1) === CR ? line.subarray(0, -1) : line);
      from = at + 1;
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from));
      restBytes += chunk.length - from;
      if (restBytes > maxLineBytes) throw new Error("a line of the stream is longer than 4 MB");
    }
    return lines;
  };
}
