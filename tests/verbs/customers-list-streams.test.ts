import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { streamOf } from "@/lib/auth/stream-body";
import type { Actor } from "@/lib/context/ctx";
import { exportJobErrors } from "@/lib/customers/export-job-errors";
import { stageImport } from "@/lib/customers/stage-import";
import { startImport } from "@/lib/customers/start-import";
import { type TestDatabase, testDatabase } from "../support/database";
import { bytesOf, importList, streamed } from "../support/import-files";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let ana: Actor;
beforeAll(async () => {
  database = await testDatabase();
  ana = (await seedReplyDesk(database)).ana;
});
afterAll(() => database.drop());

const CARD = "4111 1111 1111 1111";
const HEAD = "number,name,notes\n";
const latin = (text: string) => Buffer.from(text, "latin1");
const stage = (...pieces: Uint8Array[]) =>
  stageImport(database.ctx(ana), { stream: Readable.from(pieces, { objectMode: false }), name: "list.csv" });

async function keptOf(jobId: string): Promise<Buffer> {
  const { fileKey } = await database.db.job.findUniqueOrThrow({ where: { id: jobId } });
  return Buffer.from((await database.ctx().files.get(fileKey ?? "")) ?? []);
}

/** Every file that lies in the store, parts of one too. */
function filesKept(): string[] {
  const root = `.test/files/${path.basename(new URL(database.url).pathname)}`;
  if (!fs.existsSync(root)) return [];
  const all = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map(({ name }) => name);
}

async function expectNothingKept(taking: () => Promise<unknown>, code: string): Promise<void> {
  const before = [filesKept().length, await database.db.job.count()];
  await expect(taking()).rejects.toMatchObject({ code });
  expect([filesKept().length, await database.db.job.count()]).toEqual(before);
}

describe("a list that streams in", () => {
  it("is read in the charset that its last line tells, with columns and sample of its first", async () => {
    const early = bytesOf(HEAD + Array.from({ length: 20_000 }, (_, i) => `S${i},Plain,\n`).join(""));
    const job = await stage(early, latin("S9,Zo\u00e9,\n"));
    expect([job.plan.charset, job.plan.columns, job.plan.sample?.[0]?.[0]]).toEqual([
      "windows-1252",
      ["number", "name", "notes"],
      "S0",
    ]);
    expect((await stage(early, bytesOf("S9,Zoé,\n"))).plan.charset).toBe("utf-8");
  });

  it("is kept without card numbers, whatever its charset and wherever it was cut", async () => {
    const list = `${HEAD}C1,Zoé,card ${CARD} ok\n`;
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, "utf16le")]);
    for (const bytes of [bytesOf(list), latin(list), wide, Buffer.from(list, "utf16le")]) {
      const { id, plan } = await stageImport(database.ctx(ana), {
        stream: streamed(bytes, 7),
        name: "c.csv",
      });
      const kept = new TextDecoder(plan.charset).decode(await keptOf(id));
      expect(kept).toBe(list.replace(CARD, "xxxx xxxx xxxx 1111"));
    }
  });

  it("masks a card late in a list of which other lines are in another charset with signs of both", async () => {
    const job = await stage(
      bytesOf(`${HEAD}M1,Plain,${CARD}\n`.padEnd(70_000, "\n")),
      latin("M2,Zo\u00e9,\n"),
    );
    expect(job.plan.sample?.[0]?.[2]).toBe("xxxx xxxx xxxx 1111");
  });

  it("is read anew in another charset, and not in one that can't be", async () => {
    const { id } = await stage(bytesOf(HEAD), latin("R1,Zo\u00e9,\n"));
    const start = (charset: "utf-8" | "utf-16le" | "windows-1252") =>
      startImport(database.ctx(ana), id, { isVerified: false, isDryRun: true, charset });
    await expect(start("utf-8")).rejects.toMatchObject({ code: "import-charset" });
    await expect(start("utf-16le")).rejects.toMatchObject({ code: "import-charset" });
    expect((await start("windows-1252")).plan.sample?.[0]?.[1]).toBe("Zoé");
  });

  it("of one line without end is given up long before its end, with nothing kept", async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (; given < 100; given++) yield Buffer.alloc(1_000_000, "x");
      })(),
      { objectMode: false },
    );
    await expectNothingKept(
      () => stageImport(database.ctx(ana), { stream: endless, name: "endless.csv" }),
      "import-broken",
    );
    expect(given).toBeLessThan(10);
  });

  it("that is empty, has no row, or is no text leaves nothing behind", async () => {
    await expectNothingKept(() => stage(), "empty-file");
    await expectNothingKept(() => stage(bytesOf(HEAD)), "import-no-rows");
    await expectNothingKept(
      () => stage(Uint8Array.from([0x50, 0x4b, 3, 4, 0x81, 0, 0x9d, 0xff, 0x8f, 10])),
      "import-charset",
    );
  });

  it("with old Macintosh ends of lines is read", async () => {
    const job = await stage(bytesOf("number,name\rO1,One\rO2,Two\r"));
    expect([job.plan.columns, job.plan.sample?.length]).toEqual([["number", "name"], 2]);
  });

  it("hands back every wrong line once, in order, over many pages", async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => `,Nobody ${i},\n`).join("");
    const job = await importList(database, ana, bytesOf(HEAD + rows));
    expect(job.failedRows).toBe(2500);
    let file = "";
    for await (const part of await exportJobErrors(database.ctx(ana), job.id, (code) => code)) file += part;
    const lines = file.trim().split("\r\n").slice(1);
    expect(lines.map((line) => Number(line.split(",")[0]?.replaceAll('"', "")))).toEqual(
      Array.from({ length: 2500 }, (_, i) => i + 2),
    );
  });
});

describe("the body of an upload", () => {
  const request = (body: ReadableStream | null, length?: number) =>
    new Request("http://desk.example/", {
      ...{ method: "POST", body, duplex: "half" },
      ...(length === undefined ? {} : { headers: { "content-length": String(length) } }),
    } as RequestInit);
  const pieces = (count: number, end: (controller: ReadableStreamDefaultController) => void) => {
    let given = 0;
    return new ReadableStream({
      pull(controller) {
        if (given++ < count) controller.enqueue(bytesOf("number\n".repeat(1000)));
        else end(controller);
      },
    });
  };
  const take = (asked: Request, limit: number) => () =>
    stageImport(database.ctx(ana), { stream: streamOf(asked, limit), name: "cut.csv" });

  it("over the limit is refused at once where its length is told, else where it passes it; nothing is kept", async () => {
    const whole = () => pieces(100, (each) => each.close());
    await expectNothingKept(take(request(whole(), 700_000), 50_000), "upload-too-large");
    await expectNothingKept(take(request(whole()), 50_000), "upload-too-large");
  });

  it("that breaks off, or ends before its told length, is said to, and nothing is kept", async () => {
    const torn = pieces(30, (each) => each.error(new Error("aborted")));
    await expectNothingKept(take(request(torn), 1_000_000), "upload-cut");
    const short = pieces(30, (each) => each.close());
    await expectNothingKept(take(request(short, 700_000), 1_000_000), "upload-cut");
  });
});
