import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { seeUnmasked } from "@/lib/conversations/see-unmasked";
import { commandReader } from "@/lib/files/picture-reader";
import { listLooks } from "@/lib/privacy/list-looks";
import { readPictures } from "@/lib/replies/read-pictures";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
const folder = path.resolve(".test", `reader-${randomUUID()}`);
beforeAll(async () => {
  fs.mkdirSync(folder, { recursive: true });
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(async () => {
  await database.drop();
  fs.rmSync(folder, { recursive: true });
});

/** A program in the place of tesseract. */
function program(lines: string): string {
  const file = path.join(folder, randomUUID());
  fs.writeFileSync(file, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return file;
}
const reading = (lines: string, timeoutMs?: number) => ({
  ...database.ctx(),
  channels: new Map(),
  pictureReader: commandReader(program(lines), timeoutMs),
});

async function pictured(audience: "public" | "private") {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account, audience });
  const key = await database.ctx().files.put(new Uint8Array(200_000));
  await database.db.attachment.create({
    data: {
      ...{ id: randomUUID(), key, interactionId: seeded.interactionId, name: "a.png", type: "image/png" },
      ...{ state: "stored", createdAt: database.clock.now },
    },
  });
  return seeded;
}
const hidesOf = async (interactionId: string) =>
  (await getVisibleInteraction(database.ctx(desk.greta), interactionId)).attachments[0]?.hides;

describe("a picture that somebody posted", () => {
  it("is blurred where personal data is read in it, until somebody asks, who is recorded", async () => {
    const shown = await pictured("public");
    const direct = await pictured("private");
    expect(await readPictures(reading('cat > /dev/null; echo "Your record locator: QX7K2P"'))).toBe(1);
    expect(await hidesOf(shown.interactionId)).toEqual(["record-locator"]);
    expect(await hidesOf(direct.interactionId)).toEqual([]);
    await seeUnmasked(database.ctx(desk.greta), shown.interactionId);
    expect(await listLooks(database.ctx(desk.ida), shown.customerId)).toMatchObject([{ who: "Greta Tamm" }]);
    const rows = await database.db.pictureReading.findMany();
    expect(JSON.stringify(rows)).not.toContain("QX7K2P");
  });

  it.each([
    ["nothing is read in it", 'cat > /dev/null; echo "a nice sunset"'],
    ["the program fails", "exit 3"],
    ["the program takes nothing", 'echo "a nice sunset"'],
  ])("is shown where %s, and looked at once", async (_, lines) => {
    const { interactionId } = await pictured("public");
    expect(await readPictures(reading(lines))).toBe(1);
    expect(await hidesOf(interactionId)).toEqual([]);
    expect(await readPictures(reading(lines))).toBe(0);
  });

  it("ends its reader where that takes too long", async () => {
    const { interactionId } = await pictured("public");
    expect(await readPictures(reading("exec sleep 300", 200))).toBe(1);
    expect(await hidesOf(interactionId)).toEqual([]);
  });

  it("waits for nobody on a desk without a reader", async () => {
    await pictured("public");
    expect(await readPictures({ ...database.ctx(), channels: new Map() })).toBe(0);
  });
});
