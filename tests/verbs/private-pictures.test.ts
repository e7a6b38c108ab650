import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wipeRemovedFiles } from "@/lib/conversations/wipe-removed-files";
import { makeThumbnails } from "@/lib/replies/make-thumbnails";
import { queueReply } from "@/lib/replies/queue-reply";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { privateReply, publicReply, seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const worker = () => ({ ...database.ctx(), channels: new Map() });

/** Patches of brightness by a seed, so that each looks like no other. */
async function picture(seed: number): Promise<Uint8Array> {
  const [width, height] = [90, 80];
  const pixels = Buffer.alloc(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const [column, row] = [Math.floor((at % width) / 10), Math.floor(at / width / 10)];
    pixels[at] = ((seed * 7919 + column * 131 + row * 1009 + seed * column * row * 37) % 23) * 11;
  }
  const soft = sharp(pixels, { raw: { width, height, channels: 1 } })
    .blur(4)
    .resize(450, 400);
  return new Uint8Array(await soft.png().toBuffer());
}

/** A customer sends a picture, and one summons us in public. */
async function sent(bytes: Uint8Array, audience: "public" | "private") {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account, audience });
  const key = await database.ctx().files.put(bytes);
  const id = randomUUID();
  await database.db.attachment.create({
    data: {
      ...{ id, key, interactionId: seeded.interactionId, name: "pass.png", type: "image/png" },
      ...{ state: "stored", createdAt: database.clock.now, bytes: bytes.length },
    },
  });
  while ((await makeThumbnails(worker())) > 0);
  return { ...seeded, attachmentId: id };
}

async function answered(conversationId: string, bytes: Uint8Array) {
  const { id } = await uploadAttachment(greta(), { bytes, name: "pass.png" });
  return queueReply(
    greta(),
    conversationId,
    publicReply({ text: `Here ${id.slice(-4)}`, attachmentIds: [id] }),
  );
}

/** A matter in public that may be answered there, of the same customer where one is given. */
async function publicMatter(customer?: { customerId: string; handleId: string }) {
  const seeded = await seedConversation(database, {
    ...{ teamId: desk.care, accountId: desk.account, audience: "public" as const },
    ...(customer ? { customerId: customer.customerId, handleId: customer.handleId } : {}),
  });
  await summon(database, seeded.interactionId, desk.account);
  return seeded.conversationId;
}

describe("a picture that came in private", () => {
  it("is never attached in public, whoever sent it", async () => {
    const pass = await picture(1);
    await sent(pass, "private");
    const elsewhere = await publicMatter();
    await expect(answered(elsewhere, pass)).rejects.toMatchObject({
      code: "private-picture",
      values: { count: 1, name: "pass.png" },
    });
    await answered(elsewhere, await picture(2));
  });

  it("is known again when it was packed anew, beside its own sender", async () => {
    const pass = await picture(3);
    const from = await sent(pass, "private");
    const own = await publicMatter(from);
    const again = new Uint8Array(await sharp(pass).jpeg({ quality: 80 }).toBuffer());
    await expect(answered(own, again)).rejects.toMatchObject({ code: "private-picture" });
  });

  it("may be sent in private, and one that was posted in public may be posted", async () => {
    const pass = await picture(4);
    const direct = await sent(pass, "private");
    await database.db.interaction.update({
      where: { id: direct.interactionId },
      data: { accountId: desk.account, kind: "direct_message" },
    });
    await database.db.interactionAccount.create({
      data: {
        interactionId: direct.interactionId,
        accountId: desk.account,
        receivedAt: database.clock.now,
      },
    });
    const { id } = await uploadAttachment(greta(), { bytes: pass, name: "pass.png" });
    await queueReply(greta(), direct.conversationId, privateReply({ attachmentIds: [id] }));
    const posted = await picture(5);
    await sent(posted, "public");
    await answered(await publicMatter(), posted);
  });

  it("is forgotten with it", async () => {
    const { attachmentId } = await sent(await picture(6), "private");
    const held = () => database.db.pictureHash.count({ where: { attachmentId } });
    expect(await held()).toBe(1);
    await database.db.attachment.update({
      where: { id: attachmentId },
      data: { state: "failed", failure: "removed" },
    });
    await wipeRemovedFiles(database.ctx());
    expect(await held()).toBe(0);
  });
});
