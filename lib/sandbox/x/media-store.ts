import fs from "node:fs";
import path from "node:path";
import type { XMedia } from "./model";

/** Media and their bytes: beside the journal, or in memory without a data folder. */
export class MediaStore {
  readonly #folder: string | undefined;
  readonly #byKey = new Map<string, XMedia>();
  readonly #byId = new Map<string, XMedia>();
  readonly #bytes = new Map<string, Buffer>();

  constructor(dataDir: string | undefined) {
    if (dataDir === undefined) return;
    this.#folder = path.join(dataDir, "media");
    fs.mkdirSync(this.#folder, { recursive: true });
  }

  put(media: XMedia): void {
    this.#byKey.set(media.key, media);
    this.#byId.set(media.id, media);
  }
  byKey(key: string): XMedia | undefined {
    return this.#byKey.get(key);
  }
  byId(id: string): XMedia | undefined {
    return this.#byId.get(id);
  }
  all(): IterableIterator<XMedia> {
    return this.#byId.values();
  }

  writeBytes(id: string, bytes: Buffer): void {
    if (!this.#folder) this.#bytes.set(id, bytes);
    else fs.writeFileSync(path.join(this.#folder, path.basename(id)), bytes);
  }

  readBytes(id: string): Buffer | undefined {
    if (!this.#folder) return this.#bytes.get(id);
    const file = path.join(this.#folder, path.basename(id));
    return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
  }
}
