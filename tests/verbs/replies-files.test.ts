import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchMedia } from "@/lib/replies/fetch-media";
import { getFile } from "@/lib/replies/get-file";
import { queueReply } from "@/lib/replies/queue-reply";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon } from "../support/reply-desk";
import { scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const bytesOf = (text: string) => new TextEncoder().encode(text);
async function picture(width = 60, height = 40): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: "#147" } })
      .png()
      .toBuffer(),
  );
}

describe("uploading a file", () => {
  it("takes a picture by what its bytes are, upright and without EXIF and GPS", async () => {
    const gps = { GPSLatitudeRef: "N", GPSLatitude: "59/1 26/1 0/1" };
    const withGps = await sharp(await picture())
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD3: gps })
      .jpeg()
      .toBuffer();
    expect((await sharp(withGps).metadata()).exif?.toString("latin1")).toContain("Exif");
    const file = await uploadAttachment(greta(), { bytes: new Uint8Array(withGps), name: "holiday.html" });
    expect(file).toMatchObject({ name: "holiday.jpg", type: "image/jpeg" });
    const { bytes, isShown } = await getFile(greta(), file.id);
    expect(isShown).toBe(true);
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ width: 40, height: 60 });
    expect(kept.exif).toBeUndefined();
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    [
      "a page that says it is a picture",
      async () => bytesOf("<html><script>alert(1)</script></html>"),
      "file-type",
    ],
    ["an SVG", async () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "file-type"],
    ["a program that says it is a picture", async () => bytesOf(`MZ${"\u0000".repeat(200)}`), "file-type"],
    ["a page without a first tag", async () => bytesOf("hello <script>alert(1)</script>"), "file-type"],
    ["bytes that are nothing", async () => new Uint8Array([0, 1, 2, 3, 255, 254]), "file-type"],
    ["nothing", async () => new Uint8Array(), "empty-file"],
    ["half a picture", async () => (await picture(400, 400)).slice(0, 60), "picture-unreadable"],
    ["more than 20 MB", async () => new Uint8Array(20_000_001), "file-too-large"],
    ["more than 50 megapixels", () => picture(9000, 6000), "too-many-pixels"],
  ])("refuses %s", async (_, make, code) => {
    await expect(uploadAttachment(greta(), { bytes: await make(), name: "x.png" })).rejects.toMatchObject({
      code,
    });
  });

  it("keeps a document for a mail under a name that nothing runs, and sends none in a post", async () => {
    const pdf = bytesOf("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj");
    const file = await uploadAttachment(greta(), { bytes: pdf, name: "../invoice.pdf.exe" });
    expect(file).toMatchObject({ name: "invoice.pdf.pdf", type: "application/pdf" });
    expect((await getFile(greta(), file.id)).isShown).toBe(false);
    const words = await uploadAttachment(greta(), { bytes: bytesOf("hello"), name: "NUL.txt" });
    expect(words.name).toBe("file.txt");
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, seeded.interactionId, desk.account);
    const reply = publicReply({ attachmentIds: [file.id] });
    await expect(queueReply(greta(), seeded.conversationId, reply)).rejects.toMatchObject({
      code: "file-type",
    });
  });

  it("lets nobody send or see another's upload, and nobody send it twice", async () => {
    const file = await uploadAttachment(greta(), { bytes: await picture(), name: "x.png" });
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, seeded.interactionId, desk.account);
    const reply = publicReply({ attachmentIds: [file.id] });
    const linda = database.ctx(desk.linda);
    await expect(getFile(linda, file.id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(queueReply(linda, seeded.conversationId, reply)).rejects.toMatchObject({
      code: "attachment-missing",
    });
    await queueReply(greta(), seeded.conversationId, reply);
    await expect(queueReply(greta(), seeded.conversationId, reply)).rejects.toMatchObject({
      code: "attachment-missing",
    });
    expect((await getFile(linda, file.id)).name).toBe("x.png");
    await expect(getFile(database.ctx(desk.noah), file.id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("fetching what came in", () => {
  async function pending(over: { audience?: "public" | "private"; teamId?: string } = {}) {
    const seeded = await seedConversation(database, {
      teamId: over.teamId ?? desk.care,
      accountId: desk.account,
      ...over,
    });
    const id = randomUUID();
    const { now } = database.clock;
    const source = { sourceUrl: "https://pbs.twimg.com/media/a.jpg", externalId: "3_1", nextTryAt: now };
    await database.db.attachment.create({
      data: {
        id,
        interactionId: seeded.interactionId,
        name: "",
        type: "image/jpeg",
        createdAt: now,
        ...source,
      },
    });
    return { id, ...seeded };
  }
  const rowOf = (id: string) => database.db.attachment.findUniqueOrThrow({ where: { id } });

  it("keeps the bytes, with the type and size they show", async () => {
    const wire = scriptedChannel();
    wire.media.push({ bytes: await picture(), type: "text/html" });
    const { id } = await pending();
    expect(await fetchMedia(wire.ctx(database.ctx()))).toBe(1);
    expect(await rowOf(id)).toMatchObject({
      state: "stored",
      type: "image/png",
      width: 60,
      height: 40,
      name: "image.png",
    });
    expect((await getFile(greta(), id)).isShown).toBe(true);
  });

  it("shows nothing in place that could carry a script", async () => {
    const wire = scriptedChannel();
    wire.media.push({
      bytes: bytesOf("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
      type: "image/svg+xml",
    });
    const { id } = await pending();
    await fetchMedia(wire.ctx(database.ctx()));
    expect((await getFile(greta(), id)).isShown).toBe(false);
  });

  it("tries again with pauses and says in the end that it could not", async () => {
    const wire = scriptedChannel();
    const { id } = await pending();
    for (let tried = 1; tried <= 5; tried++) {
      await fetchMedia(wire.ctx(database.ctx()));
      const row = await rowOf(id);
      expect(row.attempts).toBe(tried);
      expect(row.state).toBe(tried === 5 ? "failed" : "pending");
      database.clock.now = new Date(database.clock.now.getTime() + 1_800_000);
    }
    await expect(getFile(greta(), id)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("stores nothing of what was removed meanwhile", async () => {
    const wire = scriptedChannel();
    const { id } = await pending();
    const removing = wire.ctx(database.ctx());
    wire.media.push({ bytes: await picture(), type: "image/png" });
    await database.db.attachment.update({ where: { id }, data: { nextTryAt: database.clock.now } });
    const fetching = fetchMedia(removing);
    await database.db.attachment.updateMany({ where: { id }, data: { state: "failed", failure: "removed" } });
    await fetching;
    expect((await rowOf(id)).key).toBeNull();
  });

  it("is for those who may see the conversation", async () => {
    const wire = scriptedChannel();
    wire.media.push({ bytes: await picture(), type: "image/png" });
    const { id, interactionId } = await pending({ teamId: desk.brand });
    await fetchMedia(wire.ctx(database.ctx()));
    await expect(getFile(greta(), id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await getFile(database.ctx(desk.noah), id)).bytes.length).toBeGreaterThan(0);
    await database.db.interaction.update({
      where: { id: interactionId },
      data: { deletedAt: database.clock.now },
    });
    await expect(getFile(database.ctx(desk.noah), id)).rejects.toMatchObject({ kind: "not-found" });
  });
});
