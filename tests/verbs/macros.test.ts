import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addFact } from "@/lib/customers/add-fact";
import { applyMacro } from "@/lib/macros/apply-macro";
import { changeMacro } from "@/lib/macros/change-macro";
import { createMacro } from "@/lib/macros/create-macro";
import { getMacro } from "@/lib/macros/get-macro";
import { listMacroVersions } from "@/lib/macros/list-macro-versions";
import { listMacros } from "@/lib/macros/list-macros";
import { restoreMacro } from "@/lib/macros/restore-macro";
import { retireMacro } from "@/lib/macros/retire-macro";
import { applyMacroSchema, macroQuery, type SaveMacro, saveMacroSchema } from "@/lib/macros/schemas";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
beforeEach(async () => {
  await database.db.macro.deleteMany();
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const greta = () => database.ctx(desk.greta);
const wish = (text: string, over: Partial<SaveMacro> = {}): SaveMacro =>
  saveMacroSchema.parse({
    name: "On its way",
    short: "way",
    content: { texts: [{ language: "en", audience: "both", text }] },
    ...over,
  });
const query = (over: object = {}) => macroQuery.parse(over);
const applied = (conversationId: string, over: object = {}) =>
  applyMacroSchema.parse({ conversationId, audience: "public", ...over });
const conversation = () => seedConversation(database, { teamId: desk.care, accountId: desk.account });

describe("macros", () => {
  it("are written by leads, each change a version, and the second of two who change one hears of it", async () => {
    await expect(createMacro(greta(), wish("x"))).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await createMacro(ana(), wish("Hi {first_name}"));
    await changeMacro(ana(), id, { ...wish("Hello {first_name}"), version: 1 });
    await expect(changeMacro(ana(), id, { ...wish("Hey"), version: 1 })).rejects.toMatchObject({
      code: "macro-changed",
    });
    const versions = await listMacroVersions(greta(), id);
    expect(versions.map(({ version, content }) => [version, content.texts[0]?.text])).toEqual([
      [2, "Hello {first_name}"],
      [1, "Hi {first_name}"],
    ]);
  });

  it("with an unknown field, an impossible short or 100 kB are refused by name, and nothing is kept", async () => {
    await expect(createMacro(ana(), wish("Hi {nick}"))).rejects.toMatchObject({
      kind: "invalid",
      code: "macro-unknown-field",
      values: { field: "{nick}" },
    });
    await expect(createMacro(ana(), wish("x", { short: "two words" }))).rejects.toMatchObject({
      code: "macro-short",
    });
    await expect(createMacro(ana(), wish("x".repeat(100_000)))).rejects.toMatchObject({
      code: "macro-text-too-long",
      values: { length: 100_000 },
    });
    await expect(createMacro(ana(), wish(""))).rejects.toMatchObject({ code: "macro-text-empty" });
    expect(await database.db.macro.count()).toBe(0);
  });

  it("have a short of their own, whatever its case, until they are retired", async () => {
    const first = await createMacro(ana(), wish("x"));
    await expect(createMacro(ana(), wish("y", { short: ";WAY" }))).rejects.toMatchObject({
      code: "macro-short-taken",
      values: { name: "On its way" },
    });
    await retireMacro(ana(), first.id);
    await expect(getMacro(ana(), first.id)).rejects.toMatchObject({ kind: "not-found" });
    const second = await createMacro(ana(), wish("y"));
    await expect(restoreMacro(ana(), first.id)).rejects.toMatchObject({ code: "macro-short-taken" });
    await retireMacro(ana(), second.id);
    expect((await restoreMacro(ana(), first.id)).id).toBe(first.id);
  });

  it("of another team are nobody else's: neither found, applied nor changed", async () => {
    const { id } = await createMacro(database.ctx(desk.ida), wish("x", { teamId: desk.brand }));
    const { conversationId } = await conversation();
    expect(await listMacros(greta(), query())).toEqual([]);
    await expect(applyMacro(greta(), id, applied(conversationId))).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(changeMacro(ana(), id, { ...wish("y"), version: 1 })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(createMacro(ana(), wish("y", { short: "b", teamId: desk.brand }))).rejects.toMatchObject({
      kind: "not-found",
    });
    expect((await listMacros(database.ctx(desk.noah), query())).map((each) => each.id)).toEqual([id]);
  });

  it("are found by their words and by the short as far as it is typed; the best fitting first", async () => {
    const { conversationId } = await conversation();
    await database.db.conversation.update({ where: { id: conversationId }, data: { language: "de" } });
    const german = {
      texts: [{ language: "de", audience: "both" as const, text: "Ihr Koffer kommt", variants: [] }],
    };
    const content = { ...german, attachmentIds: [], actions: [] };
    await createMacro(ana(), wish("Your bag is coming", { name: "A bag", short: "bag" }));
    await createMacro(ana(), wish("", { name: "Z bag", short: "koffer", content }));
    const names = async (over: object) => (await listMacros(greta(), query(over))).map(({ short }) => short);
    expect(await names({})).toEqual(["bag", "koffer"]);
    expect(await names({ conversationId })).toEqual(["koffer", "bag"]);
    expect(await names({ q: "coming bag" })).toEqual(["bag"]);
    expect(await names({ q: ";ko" })).toEqual(["koffer"]);
    expect(await names({ q: ";xx" })).toEqual([]);
    expect(await names({ language: "de" })).toEqual(["koffer"]);
    expect(await names({ conversationId, q: "bag" })).toEqual(["bag", "koffer"]);
  });

  it("say a private fact in private alone; in public they ask for it, and who looked is recorded", async () => {
    const { conversationId, customerId } = await conversation();
    await addFact(greta(), customerId, { kind: "locator", value: "QX7RTP", isPrivate: true });
    const { id } = await createMacro(ana(), wish("Hi {first_name|there}, {locator} is fine. {agent}"));
    const open = await applyMacro(greta(), id, applied(conversationId));
    expect(open.text).toBe(
      "Hi Jo, your booking is fine. Greta Please send us your booking reference in a private message.",
    );
    const peek = await applyMacro(greta(), id, applied(conversationId, { audience: "private", peek: true }));
    expect(peek.text).not.toContain("QX7RTP");
    const looks = () =>
      database.db.auditEntry.count({ where: { subject: "fact", action: { contains: "look" } } });
    const before = await looks();
    const told = await applyMacro(greta(), id, applied(conversationId, { audience: "private" }));
    expect(told.text).toBe("Hi Jo, QX7RTP is fine. Greta");
    expect(await looks()).toBe(before + 1);
  });

  it("in public name a person as they name themselves there, never as another channel told us", async () => {
    const { conversationId, customerId, handleId } = await conversation();
    await database.db.customer.update({ where: { id: customerId }, data: { displayName: "Johanna Winter" } });
    await database.db.handle.update({ where: { id: handleId }, data: { displayName: "night owl" } });
    const { id } = await createMacro(ana(), wish("Hi {first_name|there}"));
    expect((await applyMacro(greta(), id, applied(conversationId))).text).toBe("Hi there");
    expect((await applyMacro(greta(), id, applied(conversationId, { audience: "private" }))).text).toBe(
      "Hi Johanna",
    );
  });

  it("bring a picture of the writer's own each time, and have no text for readers they were not made for", async () => {
    const { conversationId } = await conversation();
    const key = await database.ctx().files.put(new Uint8Array([1, 2, 3]));
    const file = randomUUID();
    await database.db.attachment.create({
      data: {
        id: file,
        name: "map.png",
        type: "image/png",
        key,
        state: "stored",
        uploadedById: desk.ana.agentId,
        createdAt: database.clock.now,
      },
    });
    await database.db
      .$executeRaw`INSERT INTO "PictureHash" ("attachmentId", sha256, looks) VALUES (${file}::uuid, ${"a".repeat(64)}, 1)`;
    const base = wish("Here is the way");
    const texts = base.content.texts.map((each) => ({ ...each, audience: "private" as const }));
    const content = { ...base.content, texts, attachmentIds: [file] };
    const { id } = await createMacro(ana(), { ...base, content });
    const given = await applyMacro(greta(), id, applied(conversationId, { audience: "private" }));
    const [copy] = await database.db.attachment.findMany({ where: { id: { in: given.attachmentIds } } });
    expect(copy).toMatchObject({ name: "map.png", uploadedById: desk.greta.agentId, interactionId: null });
    expect(copy?.key).not.toBe(key);
    expect(
      await database.db.pictureHash.count({
        where: { attachmentId: copy?.id ?? "", sha256: "a".repeat(64) },
      }),
    ).toBe(1);
    await expect(applyMacro(greta(), id, applied(conversationId))).rejects.toMatchObject({
      code: "macro-wrong-audience",
    });
    const foreign = { ...content, attachmentIds: [copy?.id ?? ""] };
    await expect(
      createMacro(ana(), { ...wish("x", { short: "y" }), content: foreign }),
    ).rejects.toMatchObject({
      code: "attachment-missing",
    });
  });
});
