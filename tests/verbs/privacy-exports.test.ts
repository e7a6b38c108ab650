import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askExport } from "@/lib/privacy/ask-export";
import { fetchExport } from "@/lib/privacy/fetch-export";
import { getExport } from "@/lib/privacy/get-export";
import { listLooks } from "@/lib/privacy/list-looks";
import { expireExports, makeExports } from "@/lib/privacy/make-exports";
import { zip } from "@/lib/privacy/zip";
import { type PrivacyDesk, privacyDesk } from "../support/privacy-desk";
import { readZip } from "../support/read-zip";

let house: PrivacyDesk;
beforeAll(async () => {
  house = await privacyDesk();
});
afterAll(() => house.database.drop());

const ida = () => house.database.ctx(house.desk.ida);

describe("exporting one person", () => {
  it("hands out all and only theirs, with hashes, and no key or token of ours", async () => {
    const [one, two] = [await house.person("wanted"), await house.person("bystander")];
    const asked = await askExport(ida(), one.customerId, "asked by letter");
    expect(asked).toMatchObject({ state: "queued", url: null });
    await expect(fetchExport(ida(), asked.id)).rejects.toMatchObject({ kind: "not-found" });
    while ((await makeExports(house.database.ctx())) > 0);
    const made = await getExport(ida(), asked.id);
    expect(made).toMatchObject({ state: "ready", done: 6, total: 6 });
    const bytes = await fetchExport(ida(), asked.id);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(made.sha256);
    const entries = readZip(bytes);
    const all = [...entries].map(([name, content]) => `${name}\n${content.toString()}`).join("\n");
    for (const words of [
      "first wanted",
      "edited wanted",
      "secret wanted",
      "note about wanted",
      "we answer wanted",
    ])
      expect(all).toContain(words);
    for (const more of ["gold wanted", "user_wanted", "picture wanted", "look.export"])
      expect(all).toContain(more);
    expect(all).not.toContain("bystander");
    expect(all).not.toContain(two.customerId);
    for (const { key } of one.files) expect(all).not.toContain(key);
    for (const name of ["sealed", "tokenHash", "passwordHash", house.desk.greta.agentId])
      expect(all).not.toContain(name);
    const manifest = JSON.parse(entries.get("manifest.json")?.toString() ?? "") as {
      entries: { name: string; sha256: string }[];
    };
    expect(manifest.entries.map(({ name }) => name).sort()).toEqual(
      [...entries.keys()].filter((name) => name !== "manifest.json").sort(),
    );
    for (const { name, sha256 } of manifest.entries)
      expect(
        createHash("sha256")
          .update(entries.get(name) ?? "")
          .digest("hex"),
      ).toBe(sha256);
  });

  it("is over after a day, and every download is on record", async () => {
    const { customerId } = await house.person("daily");
    const { id } = await askExport(ida(), customerId, "asked");
    await makeExports(house.database.ctx());
    house.database.clock.now = new Date(house.database.clock.now.getTime() + 1000);
    await fetchExport(ida(), id);
    const { key } = await house.database.db.personExport.findUniqueOrThrow({ where: { id } });
    house.database.clock.now = new Date(house.database.clock.now.getTime() + 86_400_000);
    await expect(fetchExport(ida(), id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await getExport(ida(), id)).toMatchObject({ state: "expired", url: null, downloads: 1 });
    await expireExports(house.database.ctx());
    expect(await ida().files.get(key ?? "")).toBeNull();
    const looks = await listLooks(ida(), customerId);
    expect(looks.map(({ what, who, why }) => [what, who, why])).toEqual([
      ["export", "Ida Holm", null],
      ["export", "Ida Holm", "asked"],
    ]);
  });

  it("is an admin's deed", async () => {
    const { customerId } = await house.person("closed");
    const ana = house.database.ctx(house.desk.ana);
    await expect(askExport(ana, customerId, "asked")).rejects.toMatchObject({ code: "forbidden" });
    await expect(fetchExport(ana, customerId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listLooks(ana, customerId)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is begun anew after a crash, and given up after three", async () => {
    const { customerId } = await house.person("killer");
    const { id } = await askExport(ida(), customerId, "asked");
    const broken = {
      ...house.database.ctx(),
      files: { ...ida().files, putStream: () => Promise.reject(new Error("disk full")) },
    };
    for (let tried = 1; tried <= 3; tried++) {
      await expect(makeExports(broken)).rejects.toThrow("disk full");
      expect((await getExport(ida(), id)).state).toBe("working");
      expect(await makeExports(broken)).toBe(0);
      house.database.clock.now = new Date(house.database.clock.now.getTime() + 301_000);
    }
    expect(await makeExports(broken)).toBe(1);
    expect((await getExport(ida(), id)).state).toBe("failed");
  });
});

describe("the archive", () => {
  async function pack(entries: { name: string; bytes: Uint8Array }[]): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of zip(from(entries))) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  async function* from<T>(items: T[]): AsyncGenerator<T> {
    yield* items;
  }

  it("is one that others read: names in any script, empty entries, many entries", async () => {
    const entries = [
      { name: "a/żółw 🐢.txt", bytes: new TextEncoder().encode("zażółć") },
      { name: "empty", bytes: new Uint8Array() },
      ...Array.from({ length: 300 }, (_, i) => ({ name: `n/${i}.bin`, bytes: new Uint8Array(i).fill(i) })),
    ];
    const packed = await pack(entries);
    const read = readZip(packed);
    expect([...read.keys()]).toEqual(entries.map(({ name }) => name));
    expect(read.get("a/żółw 🐢.txt")?.toString()).toBe("zażółć");
    const file = path.resolve(".test", `zip-${process.pid}.zip`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, packed);
    const python = spawnSync("python3", ["-m", "zipfile", "-t", file], { encoding: "utf8" });
    fs.rmSync(file);
    if (!python.error) expect(python.stdout).toContain("Done testing");
  });

  it.each(["../x", "/etc/passwd", "a/../../b", "C:\\x", "a\\b", ""])("refuses the name %j", async (name) => {
    await expect(pack([{ name, bytes: new Uint8Array(1) }])).rejects.toThrow("not a name");
  });
});
