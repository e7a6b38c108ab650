/**
 * Parts put together at once, for the reader's thread: the parser makes a blob of every line of a part, and Node's own takes
 * some ten microseconds for each, so that a long text took longer than we wait.
 */
export class JoinedBlob {
  readonly #parts: readonly (Uint8Array | ArrayBuffer | string)[];

  constructor(parts: readonly (Uint8Array | ArrayBuffer | string)[]) {
    this.#parts = parts;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const sizes = this.#parts.map((part) =>
      typeof part === "string" ? Buffer.byteLength(part) : part.byteLength,
    );
    const joined = Buffer.from(new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
    let at = 0;
    this.#parts.forEach((part, index) => {
      if (typeof part === "string") joined.write(part, at);
      else joined.set(part instanceof Uint8Array ? part : new Uint8Array(part), at);
      at += sizes[index] ?? 0;
    });
    return joined.buffer;
  }
}
