import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface FileStore {
  /** Stores the bytes under a key of the store's own making. */
  put(bytes: Uint8Array): Promise<string>;
  /** The same for what is too large to be held; its bytes are counted. Rejects when the stream breaks, and keeps nothing. */
  putStream(stream: Readable): Promise<{ key: string; bytes: number }>;
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
  const fresh = async () => {
    const name = randomBytes(16).toString("hex");
    const key = `${name.slice(0, 2)}/${name}`;
    await fs.mkdir(path.dirname(at(key)), { recursive: true });
    return { key, target: at(key) };
  };
  return {
    async put(bytes) {
      const { key, target } = await fresh();
      await fs.writeFile(`${target}.part`, bytes, { mode: 0o600, flush: true });
      await fs.rename(`${target}.part`, target);
      return key;
    },
    async putStream(stream) {
      const { key, target } = await fresh();
      const file = createWriteStream(`${target}.part`, { mode: 0o600, flush: true });
      try {
        await pipeline(stream, file);
        await fs.rename(`${target}.part`, target);
      } catch (error) {
        await fs.rm(`${target}.part`, { force: true });
        throw error;
      }
      return { key, bytes: file.bytesWritten };
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
