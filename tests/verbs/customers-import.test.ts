import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { linkHandle } from "@/lib/conversations/link-handle";
import { cancelJob } from "@/lib/customers/cancel-job";
import { exportJobErrors } from "@/lib/customers/export-job-errors";
import { forgetImports } from "@/lib/customers/forget-imports";
import { getJob, listJobs } from "@/lib/customers/get-job";
import { runImports } from "@/lib/customers/run-imports";
import { stageImport } from "@/lib/customers/stage-import";
import { startImport } from "@/lib/customers/start-import";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { bytesOf, importList, streamed } from "../support/import-files";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let ana: Actor;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  ana = desk.ana;
});
afterAll(() => database.drop());

const csv = (...rows: string[]) => bytesOf(`${rows.join("\r\n")}\r\n`);
const take = (bytes: Uint8Array, wish: Parameters<typeof importList>[3] = {}) =>
  importList(database, ana, bytes, { isVerified: true, ...wish });
const byNumber = (externalNumber: string) =>
  database.db.customer.findUniqueOrThrow({ where: { externalNumber } });
const handlesOf = async (customerId: string) =>
  (await database.db.handle.findMany({ where: { customerId }, orderBy: { channel: "asc" } })).map(
    ({ externalId }) => externalId,
  );
const factsOf = async (customerId: string) =>
  (await database.db.customerFact.findMany({ where: { customerId, removedAt: null } }))
    .map(({ kind, value }) => `${kind} ${value}`)
    .sort();
const counts = ({
  createdRows,
  updatedRows,
  unchangedRows,
  failedRows,
}: Awaited<ReturnType<typeof getJob>>) => [createdRows, updatedRows, unchangedRows, failedRows];

describe("an import of customers", () => {
  it("makes people with linked addresses and private facts, and finds them again", async () => {
    const list = csv(
      "Customer no;Name;E-mail;Mobile;Tier;Order numbers;PNR;Time zone;Language",
      'A1;"Okoye, Ada";Ada@Example.com;+44 7700 900123;Gold;1001, 1002;QX7R4K;Europe/London;en-GB',
      "A2;Bo Lind;bo@example.com;;;;;;",
    );
    const first = await take(list);
    expect(first.state).toBe("done");
    expect(counts(first)).toEqual([2, 0, 0, 0]);
    const ada = await byNumber("A1");
    expect(ada).toMatchObject({ displayName: "Okoye, Ada", language: "en", zone: "Europe/London" });
    expect(await handlesOf(ada.id)).toEqual(["ada@example.com", "+447700900123"]);
    expect(await factsOf(ada.id)).toEqual(["locator QX7R4K", "order 1001", "order 1002", "tier Gold"]);
    const links = await database.db.link.findMany({ where: { customerId: ada.id } });
    expect(links.map(({ evidence }) => evidence)).toEqual(["same-import-row"]);

    expect(counts(await take(list))).toEqual([0, 0, 2, 0]);
    const changed = csv(
      "number,name,email,tier,orders",
      "A1,Ada Okoye,ada@example.com,Platinum,1003",
      "A2,,,,",
    );
    expect(counts(await take(changed))).toEqual([0, 1, 1, 0]);
    expect((await byNumber("A1")).displayName).toBe("Ada Okoye");
    expect(await factsOf(ada.id)).toEqual([
      "locator QX7R4K",
      "order 1001",
      "order 1002",
      "order 1003",
      "tier Platinum",
    ]);
  });

  it("adopts who wrote before, and refuses a row whose address is somebody else's", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care });
    await database.db.handle.update({
      where: { id: seeded.handleId },
      data: { channel: "email", externalId: "jo@example.com" },
    });
    const job = await take(
      csv(
        "number,name,email,phone",
        "B1,Jo Winter,jo@example.com,+441632960001",
        "B2,Impostor,jo@example.com,",
        "B3,Stray,,+441632960001",
      ),
    );
    expect(counts(job)).toEqual([0, 1, 0, 2]);
    expect((await byNumber("B1")).id).toBe(seeded.customerId);
    expect(job.errors.map(({ line, code, field }) => [line, code, field])).toEqual([
      [3, "import-other-number", "number"],
      [4, "import-other-number", "number"],
    ]);
    const again = await take(csv("number,name,email", "A1,Ada Okoye,jo@example.com"));
    expect(again.errors[0]).toMatchObject({ code: "import-elsewhere", values: { value: "jo@example.com" } });
    expect(await handlesOf(seeded.customerId)).toContain("jo@example.com");
  });

  it("keeps finding by number whom an agent joined with another person by hand", async () => {
    await take(csv("number,name,email", "C1,Cy North,cy@example.com"));
    const cy = await byNumber("C1");
    const text = "Write to me at cy@example.com";
    const other = await seedConversation(database, { teamId: desk.care, text });
    const handle = await database.db.handle.findFirstOrThrow({ where: { customerId: cy.id } });
    await linkHandle(database.ctx(ana), {
      customerId: other.customerId,
      handleId: handle.id,
      evidence: "said on the phone: write to cy@example.com",
    });
    const job = await take(csv("number,name,email,tier", "C1,Cy North,cy@example.com,Silver"));
    expect(counts(job)).toEqual([0, 1, 0, 0]);
    expect(await handlesOf(other.customerId)).toContain("cy@example.com");
  });

  it("makes a handle of the first address alone where the list is not proven", async () => {
    await take(csv("name,email,phone", "Di East,di@example.com,+441632960009"), { isVerified: false });
    const di = await database.db.handle.findFirstOrThrow({ where: { externalId: "di@example.com" } });
    expect(await handlesOf(di.customerId)).toEqual(["di@example.com"]);
    expect(await factsOf(di.customerId)).toEqual(["custom +441632960009"]);
    expect(await database.db.link.count({ where: { handleId: di.id } })).toBe(0);
  });

  it("says in a dry run what it would do and writes nothing", async () => {
    const before = await database.db.customer.count();
    const list = csv(
      "number,name,email",
      "D1,One,d1@example.com",
      "D2,Two,d2@example.com",
      "D1,One again,",
      "D3,,d2@example.com",
    );
    const staged = await stageImport(database.ctx(ana), { stream: streamed(list), name: "x.csv" });
    await startImport(database.ctx(ana), staged.id, { isVerified: true, isDryRun: true });
    await runImports(database.ctx(), new AbortController().signal);
    const checked = await getJob(database.ctx(ana), staged.id);
    expect([checked.state, checked.totalRows, ...counts(checked)]).toEqual(["checked", 4, 2, 1, 0, 1]);
    expect(await database.db.customer.count()).toBe(before);
    await startImport(database.ctx(ana), staged.id, { isVerified: true, isDryRun: false });
    await runImports(database.ctx(), new AbortController().signal);
    const done = await getJob(database.ctx(ana), staged.id);
    expect([done.state, ...counts(done)]).toEqual(["done", 2, 1, 0, 1]);
  });

  it("explains each bad row and hands them back as a file where formulas are text", async () => {
    const job = await take(
      csv(
        "number,name,email,phone,zone",
        '=HYPERLINK("http://evil"),@SUM(1),not an address,,',
        ",Nobody,,,",
        "E1,+Eve,,12,",
        "E2,Zed,z@example.com,,Mars/Olympus",
        "=1+2,Formula,f@example.com,,",
      ),
    );
    expect(job.errors.map(({ line, code }) => [line, code])).toEqual([
      [2, "import-email"],
      [3, "import-no-key"],
      [4, "import-phone"],
      [5, "import-zone"],
    ]);
    expect((await byNumber("=1+2")).displayName).toBe("Formula");
    let file = "";
    for await (const part of await exportJobErrors(database.ctx(ana), job.id, (code) => code)) file += part;
    const cells = file.split(/\r\n/).flatMap((line) => line.split(/,(?=")/));
    expect(file).toContain(`"'=HYPERLINK(""http://evil"")","'@SUM(1)"`);
    expect(cells.filter((cell) => /^"?[=+@\t\r-]/.test(cell))).toEqual([]);
  });

  it("goes on where a killed worker stopped, and counts no row twice", async () => {
    const rows = Array.from({ length: 1300 }, (_, i) => `F${i},Person ${i},f${i}@example.com`);
    const staged = await stageImport(database.ctx(ana), {
      stream: streamed(csv("number,name,email", ...rows)),
      name: "f.csv",
    });
    await startImport(database.ctx(ana), staged.id, { isVerified: true, isDryRun: false });
    await runImports(database.ctx(), new AbortController().signal);
    await database.db.job.update({
      where: { id: staged.id },
      data: { state: "running", doneRows: 500, createdRows: 500, leaseUntil: new Date(0) },
    });
    await runImports(database.ctx(), new AbortController().signal);
    const job = await getJob(database.ctx(ana), staged.id);
    expect([job.state, job.doneRows, ...counts(job)]).toEqual(["done", 1300, 500, 0, 800, 0]);
    expect(await database.db.customer.count({ where: { externalNumber: { startsWith: "F" } } })).toBe(1300);
  });

  it("stops before the next batch when it is cancelled", async () => {
    const staged = await stageImport(database.ctx(ana), {
      stream: streamed(csv("number,name", "G1,Gone")),
      name: "g.csv",
    });
    await startImport(database.ctx(ana), staged.id, { isVerified: true, isDryRun: false });
    await cancelJob(database.ctx(ana), staged.id);
    await runImports(database.ctx(), new AbortController().signal);
    expect(await database.db.customer.count({ where: { externalNumber: "G1" } })).toBe(0);
    await expect(cancelJob(database.ctx(ana), staged.id)).rejects.toMatchObject({ code: "job-over" });
  });

  it("reads lines of JSON", async () => {
    const lines = [
      JSON.stringify({ number: "J1", displayName: "Jay", email: "jay@example.com", orders: ["77", "78"] }),
      "{broken",
      JSON.stringify({ displayName: "No key" }),
    ].join("\n");
    const job = await take(bytesOf(lines), { format: "jsonl" });
    expect(counts(job)).toEqual([1, 0, 0, 2]);
    expect(job.errors.map(({ line, code }) => [line, code])).toEqual([
      [2, "import-not-json"],
      [3, "import-no-key"],
    ]);
    expect(await factsOf((await byNumber("J1")).id)).toEqual(["order 77", "order 78"]);
  });

  it("keeps no file and no wrong row for longer than thirty days", async () => {
    const job = await take(csv("number,email", "K1,not an address"));
    const { fileKey } = await database.db.job.findUniqueOrThrow({ where: { id: job.id } });
    const before = database.clock.now;
    database.clock.now = new Date(before.getTime() + 31 * 24 * 3600_000);
    await forgetImports(database.ctx());
    database.clock.now = before;
    expect(await database.ctx().files.get(fileKey ?? "")).toBeNull();
    expect(await database.db.jobError.count({ where: { jobId: job.id } })).toBe(0);
    expect((await getJob(database.ctx(ana), job.id)).failedRows).toBe(1);
  });

  it("is for leads, admins and keys, and is listed with who and when", async () => {
    const ctx = database.ctx(desk.greta);
    await expect(stageImport(ctx, { stream: streamed(csv("a")), name: "" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(listJobs(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    const [job] = await listJobs(database.ctx(ana));
    expect(job?.createdBy?.displayName).toBe("Ana Ruiz");
    expect(await database.db.auditEntry.count({ where: { action: "import.started" } })).toBeGreaterThan(5);
  });
});
