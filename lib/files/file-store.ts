import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
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
  /** The same for what is too large to be held: its bytes as they are read. */
  getStream(key: string): Promise<Readable | null>;
  delete(key: string): Promise<void>;
  /** Keeps bytes under a name of ours, `erasures/<id>.json`, in place of what lay there: it outlives the database. */
  putNamed(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing lies under the name. */
  getNamed(name: string): Promise<Uint8Array | null>;
  /** The names in a folder, `erasures/…`, in order. */
  listNamed(folder: string): Promise<string[]>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{32}$/;
const NAME = /^[a-z]{3,20}\/[0-9a-z-]{1,80}\.json$/;

/** The key itself. Throws for what no store of ours ever made. */
export function safeKey(key: string): string {
  if (!KEY.test(key)) throw new Error("not a key of this file store");
  return key;
}

/** The name itself. Throws for what could lead elsewhere. */
export function safeName(name: string): string {
  if (!NAME.test(name)) throw new Error("not a name of this file store");
  return name;
}

export function freshKey(): string {
  const name = randomBytes(16).toString("hex");
  return `${name.slice(0, 2)}/${name}`;
}

/** Files on disk below `root`; a file appears whole or not at all. */
export function diskFiles(root: string): FileStore {
  const at = (key: string) => path.join(root, safeKey(key));
  const fresh = async () => {
    const key = freshKey();
    await fs.mkdir(path.dirname(at(key)), { recursive: true });
    return { key, target: at(key) };
  };
  const read = async (file: string) => {
    try {
      return new Uint8Array(await fs.readFile(file));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const write = async (target: string, bytes: Uint8Array) => {
    await fs.writeFile(`${target}.part`, bytes, { mode: 0o600, flush: true });
    await fs.rename(`${target}.part`, target);
  };
  return {
    async put(bytes) {
      const { key, target } = await fresh();
      await write(target, bytes);
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
    get: (key) => read(at(key)),
    async getStream(key) {
      const stream = createReadStream(at(key), { highWaterMark: 1 << 18 });
      try {
        await once(stream, "open");
        return stream;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async delete(key) {
      await fs.rm(at(key), { force: true });
    },
    async putNamed(name, bytes) {
      const target = path.join(root, safeName(name));
      await fs.mkdir(path.dirname(target), { recursive: true });
      await write(target, bytes);
    },
    getNamed: (name) => read(path.join(root, safeName(name))),
    async listNamed(folder) {
      try {
        const names = await fs.readdir(path.join(root, folder));
        return names
          .map((name) => `${folder}/${name}`)
          .filter((name) => NAME.test(name))
          .sort();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
