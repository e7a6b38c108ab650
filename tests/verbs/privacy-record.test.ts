import { createHash } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getConversation } from "@/lib/conversations/get-conversation";
import { getVisible } from "@/lib/conversations/get-visible";
import { listHistory } from "@/lib/conversations/list-history";
import { getCustomer } from "@/lib/customers/get-customer";
import { setRestricted } from "@/lib/customers/set-restricted";
import { drawRecord, type Say } from "@/lib/privacy/draw-record";
import { exportConversation } from "@/lib/privacy/export-conversation";
import { openRestricted } from "@/lib/privacy/open-restricted";
import { printable } from "@/lib/privacy/rules/printable";
import { post } from "../support/inbound";
import { type PrivacyDesk, privacyDesk } from "../support/privacy-desk";

let house: PrivacyDesk;
beforeAll(async () => {
  house = await privacyDesk();
});
afterAll(() => house.database.drop());

const ida = () => house.database.ctx(house.desk.ida);
const ana = () => house.database.ctx(house.desk.ana);
const greta = () => house.database.ctx(house.desk.greta);
const say: Say = (key, values = {}) =>
  `${key} ${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ")}`;

describe("the record of a conversation", () => {
  it("holds ids, both times, edits, states and file hashes, with notes or without", async () => {
    const one = await house.person("court");
    const wish = { notes: true, why: "letter of the court", format: "json" as const };
    const { json, record, sha256 } = await exportConversation(ana(), one.conversationId, wish);
    expect(createHash("sha256").update(json).digest("hex")).toBe(sha256);
    const again = await exportConversation(ida(), one.conversationId, { ...wish, format: "pdf" });
    expect(again.sha256).toBe(sha256);
    expect(record.interactions).toHaveLength(4);
    const [first] = record.interactions;
    if (!first || "hidden" in first) throw new Error("hidden");
    expect(first).toMatchObject({
      externalId: `post:${one.postId}`,
      text: "edited court",
      edits: [{ text: "first court" }],
      publishedAt: expect.stringMatching(/Z$/),
      receivedAt: expect.stringMatching(/Z$/),
      author: { displayName: "Mx court", handle: "user_court" },
    });
    expect(first.furtherIds).toContain(`post:${one.postId}-court-2`);
    expect(first.files).toMatchObject([
      { name: "picture court.txt", sha256: createHash("sha256").update("picture court").digest("hex") },
    ]);
    expect(record.interactions.find((item) => "reply" in item && item.reply)).toMatchObject({
      reply: { state: "sent", parts: [{ state: "sent" }] },
    });
    expect(record.turns).toMatchObject([{ ending: "answered" }]);
    const bare = await exportConversation(ida(), one.conversationId, { ...wish, notes: false });
    expect(bare.record.interactions).toHaveLength(3);
    expect(bare.json).not.toContain("note about");
    const looks = await house.database.db.auditEntry.findMany({ where: { action: "look.export" } });
    expect(looks[0]?.values).toMatchObject({
      why: "letter of the court",
      sha256,
      customerId: one.customerId,
    });
  });

  it("is for leads and admins, and hides private words their teams do not read", async () => {
    const one = await house.person("hidden");
    const wish = { notes: true, why: "letter", format: "json" as const };
    await expect(exportConversation(greta(), one.conversationId, wish)).rejects.toMatchObject({
      code: "forbidden",
    });
    const { care, account } = house.desk;
    const where = { accountId_teamId: { accountId: account, teamId: care } };
    await house.database.db.accountTeam.update({ where, data: { mayReadPrivate: false } });
    const { json, record } = await exportConversation(ana(), one.conversationId, wish);
    await house.database.db.accountTeam.update({ where, data: { mayReadPrivate: true } });
    expect(json).not.toContain("secret hidden");
    expect(record.interactions.filter((item) => "hidden" in item)).toHaveLength(1);
  });

  it("is printed with its hash on every page, draws what the fonts have and numbers what they lack", async () => {
    const one = await house.person("paper");
    const text = `<img src="file:///etc/passwd"> <script src="http://127.0.0.1:1/x"></script> Zażółć Привет 😀 שלום`;
    await house.ingest(post("77001", one.by, { text, place: `post:${one.postId}` }));
    for (let i = 0; i < 60; i++)
      await house.ingest(
        post(`${78000 + i}`, one.by, { text: `line ${i} `.repeat(40), place: `post:${one.postId}` }),
      );
    const wish = { notes: true, why: "letter", format: "pdf" as const };
    const exported = await exportConversation(ida(), one.conversationId, wish);
    const said: string[] = [];
    const pdf = await drawRecord(
      exported,
      { exportedAt: house.database.clock.now, exportedBy: "Ida Holm", why: "letter" },
      (key, values) => {
        said.push(key);
        return say(key, values);
      },
    );
    const source = Buffer.from(pdf).toString("latin1");
    expect(source.startsWith("%PDF-")).toBe(true);
    expect(source).not.toMatch(/\/(URI|JavaScript|JS|Launch|EmbeddedFile|Image)\b/);
    const pages = said.filter((key) => key === "foot").length;
    expect(pages).toBeGreaterThan(3);
    expect(source.match(/\/Type \/Page\b/g)).toHaveLength(pages);
    expect(said).toContain("replaced");
    fs.mkdirSync(".test", { recursive: true });
    fs.writeFileSync(`.test/record-${process.pid}.pdf`, pdf);
  });

  it("stands as numbers where a font has no sign", () => {
    const has = (code: number) => code < 0x500;
    expect(printable("Hi 😀😀 \u202Ethere\tשלום\r\nok", has)).toEqual({
      text: "Hi [U+1F600 U+1F600] there    [U+05E9 U+05DC U+05D5 U+05DD]\nok",
      replaced: 6,
    });
  });
});

describe("a restricted person", () => {
  it("opens to nobody who has not said why, and for an hour to who has", async () => {
    const one = await house.person("famous");
    await expect(setRestricted(greta(), one.customerId, true)).rejects.toMatchObject({ code: "forbidden" });
    await setRestricted(ana(), one.customerId, true);
    const refused = { code: "restricted", details: { customerId: one.customerId } };
    const opened = [
      () => getCustomer(greta(), one.customerId),
      () => getConversation(greta(), one.conversationId),
      () => listHistory(greta(), one.customerId),
      () => exportConversation(ida(), one.conversationId, { notes: true, why: "letter", format: "json" }),
    ];
    for (const open of opened) await expect(open()).rejects.toMatchObject(refused);
    expect((await getVisible(greta(), one.conversationId)).preview).toBe("");
    await openRestricted(greta(), one.customerId, "she is on the phone");
    expect((await getCustomer(greta(), one.customerId)).isRestricted).toBe(true);
    expect((await listHistory(greta(), one.customerId)).data).toHaveLength(4);
    await expect(getCustomer(house.database.ctx(house.desk.linda), one.customerId)).rejects.toMatchObject(
      refused,
    );
    const entry = await house.database.db.auditEntry.findFirst({ where: { action: "look.restricted" } });
    expect(entry).toMatchObject({
      actorId: house.desk.greta.agentId,
      subjectId: one.customerId,
      values: { why: "she is on the phone" },
    });
    house.database.clock.now = new Date(house.database.clock.now.getTime() + 3_601_000);
    await expect(getCustomer(greta(), one.customerId)).rejects.toMatchObject(refused);
    await setRestricted(ana(), one.customerId, false);
    await getCustomer(greta(), one.customerId);
  });
});
