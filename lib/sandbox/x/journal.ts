import fs from "node:fs";
import path from "node:path";

/**
 * An append-only file of JSON lines. `flush` hands everything to the operating system before it returns, so what
 * was answered survives a kill -9; the disk itself is synced ten times a second.
 */
export class Journal {
  readonly #file: string | undefined;
  #descriptor: number | undefined;
  #buffered: string[] = [];
  #syncTimer: NodeJS.Timeout | undefined;

  constructor(dataDir: string | undefined) {
    if (dataDir === undefined) return;
    fs.mkdirSync(dataDir, { recursive: true });
    this.#file = path.join(dataDir, "world.jsonl");
  }

  /** Every whole line, oldest first. A line torn by a crash is cut off, so the next append starts clean. */
  *load(): Generator<unknown> {
    const file = this.#file;
    if (!file || !fs.existsSync(file)) return;
    const descriptor = fs.openSync(file, "r+");
    try {
      let rest = Buffer.alloc(0);
      let whole = 0;
      const chunk = Buffer.alloc(4 * 1024 * 1024);
      for (let read = fs.readSync(descriptor, chunk); read > 0; read = fs.readSync(descriptor, chunk)) {
        let from = 0;
        const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
        for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
          const entry = parsed(bytes.toString("utf8", from, end));
          if (entry !== undefined) yield entry;
          whole += end + 1 - from;
          from = end + 1;
        }
        rest = Buffer.from(bytes.subarray(from));
      }
      if (rest.length > 0) fs.ftruncateSync(descriptor, whole);
    } finally {
      fs.closeSync(descriptor);
    }
  }

  append(entry: unknown): void {
    if (this.#file) this.#buffered.push(JSON.stringify(entry));
  }

  flush(): void {
    if (!this.#file || this.#buffered.length === 0) return;
    this.#descriptor ??= fs.openSync(this.#file, "a");
    const bytes = Buffer.from(`${this.#buffered.join("\n")}\n`);
    this.#buffered = [];
    for (let written = 0; written < bytes.length; ) {
      written += fs.writeSync(this.#descriptor, bytes, written);
    }
    this.#syncTimer ??= setTimeout(() => this.#sync(), 100).unref();
  }

  #sync(): void {
    this.#syncTimer = undefined;
    if (this.#descriptor !== undefined) fs.fdatasync(this.#descriptor, () => undefined);
  }

  /** Writes these lines in place of everything there was, by rename. */
  replace(entries: Iterable<unknown>): void {
    if (!this.#file) return;
    const fresh = `${this.#file}.new`;
    const descriptor = fs.openSync(fresh, "w");
    let lines: string[] = [];
    const write = () => {
      if (lines.length > 0) fs.writeFileSync(descriptor, `${lines.join("\n")}\n`);
      lines = [];
    };
    for (const entry of entries) {
      lines.push(JSON.stringify(entry));
      if (lines.length >= 1000) write();
    }
    write();
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
    fs.renameSync(fresh, this.#file);
  }

  close(): void {
    this.flush();
    clearTimeout(this.#syncTimer);
    if (this.#descriptor === undefined) return;
    fs.fsyncSync(this.#descriptor);
    fs.closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
