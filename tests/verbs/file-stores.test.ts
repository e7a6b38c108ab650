import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "@/lib/base/env";
import { diskFiles, type FileStore } from "@/lib/files/file-store";
import { openFiles } from "@/lib/files/open-files";
import { type S3Server, startS3 } from "../support/s3-server";

const root = path.resolve(".test", `files-${process.pid}`);
let s3: S3Server;
const stores: Record<string, FileStore> = {};
beforeAll(async () => {
  s3 = await startS3("caret-files");
  stores.disk = diskFiles(root);
  stores.S3 = await openFiles(
    readEnv({
      S3_ENDPOINT: s3.endpoint,
      S3_BUCKET: "caret-files",
      S3_ACCESS_KEY_ID: "key",
      S3_SECRET_ACCESS_KEY: "secret",
    }),
  );
});
afterAll(async () => {
  await s3.close();
  fs.rmSync(root, { recursive: true, force: true });
});

function store(name: string): FileStore {
  const found = stores[name];
  if (!found) throw new Error(name);
  return found;
}

describe.each(["disk", "S3"])("a file store on %s", (name) => {
  it("gives back what was put, under a key of its own making, until it is deleted", async () => {
    const bytes = new Uint8Array(randomBytes(100_000));
    const key = await store(name).put(bytes);
    expect(key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{32}$/);
    expect(await store(name).get(key)).toEqual(bytes);
    await store(name).delete(key);
    expect(await store(name).get(key)).toBeNull();
    await expect(store(name).delete(key)).resolves.toBeUndefined();
  });

  it("takes a stream of any size, counts it, and keeps nothing of one that breaks", async () => {
    const chunk = randomBytes(3_000_000);
    const { key, bytes } = await store(name).putStream(Readable.from(Array.from({ length: 6 }, () => chunk)));
    expect(bytes).toBe(18_000_000);
    const stored = await store(name).get(key);
    expect(stored?.length).toBe(18_000_000);
    expect(
      Buffer.from(stored ?? [])
        .subarray(-chunk.length)
        .equals(chunk),
    ).toBe(true);
    const count = () => (name === "S3" ? s3.objects.size + s3.uploads.size : filesBelow(root));
    const before = count();
    const broken = Readable.from(
      (async function* () {
        yield chunk;
        throw new Error("cut");
      })(),
    );
    await expect(store(name).putStream(broken)).rejects.toThrow("cut");
    expect(count()).toBe(before);
  });

  it("refuses keys and names that could lead elsewhere", async () => {
    for (const key of ["../../etc/passwd", "ab/../../x", "", `ab/${"0".repeat(32)}/../x`]) {
      await expect(async () => store(name).get(key)).rejects.toThrow("not a key");
      await expect(async () => store(name).putNamed(key, new Uint8Array(1))).rejects.toThrow("not a name");
    }
  });

  it("keeps files under names of ours and lists them", async () => {
    const bytes = new TextEncoder().encode("{}");
    const names = ["erasures/a.json", "erasures/b.json", "erasures/c.json"];
    for (const each of names) await store(name).putNamed(each, bytes);
    await store(name).putNamed("erasures/b.json", new TextEncoder().encode("[]"));
    expect(await store(name).listNamed("erasures")).toEqual(names);
    expect(new TextDecoder().decode((await store(name).getNamed("erasures/b.json")) ?? undefined)).toBe("[]");
    expect(await store(name).getNamed("erasures/none.json")).toBeNull();
    expect(await store(name).listNamed("nothing")).toEqual([]);
  });
});

describe("S3", () => {
  it("signs every request and speaks path style to an endpoint of one's own", () => {
    expect(s3.requests.length).toBeGreaterThan(10);
    expect(s3.requests.every(({ isSigned }) => isSigned)).toBe(true);
    expect(s3.requests.every(({ line }) => / \/caret-files(\/|$)/.test(line))).toBe(true);
  });

  it("passes a failing store on instead of calling a file missing", async () => {
    const key = await store("S3").put(new Uint8Array(3));
    s3.failures.push(...Array.from({ length: 3 }, () => ({ method: "GET", status: 500 })));
    await expect(store("S3").get(key)).rejects.toThrow();
  });
});

function filesBelow(folder: string): number {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .length;
}
