import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { wipeRemovedFiles } from "@/lib/conversations/wipe-removed-files";
import { clamdScanner } from "@/lib/files/scanner";
import { claimAttachments } from "@/lib/replies/claim-attachments";
import { fetchMedia } from "@/lib/replies/fetch-media";
import { getFile } from "@/lib/replies/get-file";
import { makeThumbnails } from "@/lib/replies/make-thumbnails";
import { scanFiles } from "@/lib/replies/scan-files";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { type Clamd, EICAR, startClamd } from "../support/clamd";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";
import { scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let desk: Desk;
let clamd: Clamd;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  clamd = await startClamd();
});
afterAll(async () => {
  await clamd.close();
  await database.drop();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const scanned = <C extends Ctx>(ctx: C, address = clamd.address): C => ({
  ...ctx,
  scanner: clamdScanner(address),
});
const worker = (): WorkerCtx => ({ ...database.ctx(), channels: new Map() });
const greta = () => database.ctx(desk.greta);
const rowOf = (id: string) => database.db.attachment.findUniqueOrThrow({ where: { id } });
async function picture(width: number, height: number): Promise<Uint8Array> {
  const raw = sharp({ create: { width, height, channels: 3, background: "#147" } });
  return new Uint8Array(await raw.png().toBuffer());
}

/** A file of a private message that is stored already, as a mail brings it. */
async function stored(bytes: Uint8Array, type: string, audience: "public" | "private" = "private") {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account, audience });
  const id = randomUUID();
  const key = await database.ctx().files.put(bytes);
  const { interactionId } = seeded;
  const createdAt = database.clock.now;
  await database.db.attachment.create({
    data: { id, interactionId, name: "a", type, key, bytes: bytes.length, state: "stored", createdAt },
  });
  return { id, ...seeded };
}

describe("a virus scanner", () => {
  it("lets clean files pass and never hands out an infected one", async () => {
    const clean = await stored(bytesOf("hello".repeat(50_000)), "text/plain");
    const bad = await stored(bytesOf(`x ${EICAR}`), "text/plain");
    for (const { id } of [clean, bad]) {
      await expect(getFile(scanned(greta()), id)).rejects.toMatchObject({ code: "waiting-for-scan" });
    }
    while ((await scanFiles(scanned(worker()))) > 0);
    expect(clamd.scanned).toContain(250_000);
    expect((await getFile(scanned(greta()), clean.id)).bytes.length).toBe(250_000);
    await expect(getFile(scanned(greta()), bad.id)).rejects.toMatchObject({ code: "infected" });
    await expect(getFile(greta(), bad.id)).rejects.toMatchObject({ code: "infected" });
    expect(await rowOf(bad.id)).toMatchObject({ state: "infected", failure: "infected" });
    const entry = await database.db.auditEntry.findFirst({ where: { action: "file.infected" } });
    expect(entry).toMatchObject({ subjectId: bad.id, values: { found: "Eicar-Test-Signature" } });
  });

  it("refuses an infected upload at once", async () => {
    const upload = uploadAttachment(scanned(greta()), { bytes: bytesOf(EICAR), name: "a.txt" });
    await expect(upload).rejects.toMatchObject({
      code: "infected",
      values: { name: "Eicar-Test-Signature" },
    });
  });

  it("holds files while it is away, says so, and looks again when it is back", async () => {
    const away = await startClamd();
    await away.close();
    const file = await uploadAttachment(scanned(greta(), away.address), {
      bytes: await picture(9, 9),
      name: "",
    });
    expect((await rowOf(file.id)).state).toBe("waiting-for-scan");
    await expect(claimAttachments(greta(), [file.id])).rejects.toMatchObject({ code: "waiting-for-scan" });
    await expect(getFile(greta(), file.id)).rejects.toMatchObject({ code: "waiting-for-scan" });
    await scanFiles(scanned(worker(), away.address));
    expect((await rowOf(file.id)).state).toBe("waiting-for-scan");
    database.clock.now = new Date(database.clock.now.getTime() + 31_000);
    while ((await scanFiles(scanned(worker()))) > 0);
    expect((await rowOf(file.id)).state).toBe("stored");
    await claimAttachments(scanned(greta()), [file.id]);
  });

  it("holds what the worker fetched until it was looked at", async () => {
    const wire = scriptedChannel();
    wire.media.push({ bytes: await picture(9, 9), type: "image/png" });
    const { interactionId } = await seedConversation(database, {
      teamId: desk.care,
      accountId: desk.account,
    });
    const id = randomUUID();
    const { now } = database.clock;
    const source = { sourceUrl: "https://pbs.twimg.com/a.png", nextTryAt: now, createdAt: now };
    await database.db.attachment.create({
      data: { id, interactionId, name: "", type: "image/png", ...source },
    });
    await fetchMedia(scanned(wire.ctx(database.ctx())));
    expect((await rowOf(id)).state).toBe("waiting-for-scan");
    while ((await scanFiles(scanned(worker()))) > 0);
    expect((await rowOf(id)).state).toBe("stored");
  });
});

describe("a thumbnail", () => {
  it("is small WebP for the history; the whole picture stays one step away", async () => {
    const { id } = await stored(await picture(2000, 1000), "image/png", "public");
    expect((await getFile(greta(), id, "thumb")).type).toBe("image/png");
    while ((await makeThumbnails(worker())) > 0);
    const thumb = await getFile(greta(), id, "thumb");
    expect(thumb).toMatchObject({ type: "image/webp", isShown: true });
    expect(await sharp(thumb.bytes).metadata()).toMatchObject({ format: "webp", width: 640, height: 320 });
    expect((await getFile(greta(), id)).type).toBe("image/png");
  });

  it("is left out for what can't be read, and tried once", async () => {
    const { id } = await stored(bytesOf("no picture"), "image/png", "public");
    while ((await makeThumbnails(worker())) > 0);
    expect(await rowOf(id)).toMatchObject({ thumbKey: null, thumbTriedAt: expect.any(Date) });
    expect(await makeThumbnails(worker())).toBe(0);
  });

  it("goes with its file", async () => {
    const { id } = await stored(await picture(900, 900), "image/png", "public");
    while ((await makeThumbnails(worker())) > 0);
    const { key, thumbKey } = await rowOf(id);
    await database.db.attachment.update({ where: { id }, data: { state: "failed", failure: "removed" } });
    await wipeRemovedFiles(database.ctx());
    for (const each of [key, thumbKey]) expect(await database.ctx().files.get(each ?? "")).toBeNull();
    expect(await rowOf(id)).toMatchObject({ key: null, thumbKey: null, bytes: 0 });
  });
});

describe("looking at a private file", () => {
  it("is recorded once in ten minutes; its thumbnail and a public one are not", async () => {
    const secret = await stored(await picture(9, 9), "image/png");
    const open = await stored(await picture(9, 9), "image/png", "public");
    await getFile(greta(), secret.id, "thumb");
    await getFile(greta(), secret.id);
    await getFile(greta(), secret.id);
    await getFile(greta(), open.id);
    await getFile(database.ctx(desk.linda), secret.id);
    const looks = await database.db.auditEntry.findMany({ where: { action: "look.file", subject: "file" } });
    const ours = looks.filter(({ subjectId }) => subjectId === secret.id || subjectId === open.id);
    expect(ours.map(({ actorId }) => actorId)).toEqual([desk.greta.agentId, desk.linda.agentId]);
    expect(ours[0]?.values).toMatchObject({ customerId: secret.customerId });
    database.clock.now = new Date(database.clock.now.getTime() + 601_000);
    await getFile(greta(), secret.id);
    expect(await database.db.auditEntry.count({ where: { subjectId: secret.id } })).toBe(3);
  });

  it("asks for a reason first when the person is restricted", async () => {
    const { id, customerId } = await stored(await picture(9, 9), "image/png");
    await database.db.customer.update({ where: { id: customerId }, data: { isRestricted: true } });
    const refused = { code: "restricted", details: { customerId } };
    await expect(getFile(greta(), id)).rejects.toMatchObject(refused);
    await expect(getFile(greta(), id, "thumb")).rejects.toMatchObject(refused);
  });
});
