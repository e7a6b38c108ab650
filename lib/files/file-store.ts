import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

export interface FileStore {
  /** Stores the bytes under a key of the store's own making. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when there is no such file. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  delete(key: string): Promise<void>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{32}$/;

/** Files on disk below `root`; a file appears whole or not at all. */
export function diskFiles(root: string): FileStore {
  const at = (key: string) => {
    if (!KEY.test(key)) throw new Error("not a key of this file store");
    return path.join(root, key);
  };
  return {
    async put(bytes) {
      const name = randomBytes(16).toString("hex");
      const key = `${name.slice(0, 2)}/${name}`;
      const target = at(key);
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(`${target}.part`, bytes, { mode: 0o600, flush: true });
      await fs.rename(`${target}.part`, target);
      return key;
    },
    async get(key) {
      try {
        return new Uint8Array(await fs.readFile(at(key)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    async delete(key) {
      await fs.rm(at(key), { force: true });
    },
  };
}
