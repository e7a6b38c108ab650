import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { confirmDeskPage } from "@/lib/knowledge/confirm-desk-page";
import { endBriefing } from "@/lib/knowledge/end-briefing";
import { getDeskPage } from "@/lib/knowledge/get-desk-page";
import { listBriefings } from "@/lib/knowledge/list-briefings";
import { listDeskPages } from "@/lib/knowledge/list-desk-pages";
import { listPageVersions } from "@/lib/knowledge/list-page-versions";
import { publishBriefing } from "@/lib/knowledge/publish-briefing";
import { retireDeskPage } from "@/lib/knowledge/retire-desk-page";
import { changeDeskPage, createDeskPage } from "@/lib/knowledge/save-desk-page";
import {
  deskPageQuery,
  publishBriefingSchema,
  type SaveDeskPage,
  saveDeskPageSchema,
} from "@/lib/knowledge/schemas";
import { tickBriefing } from "@/lib/knowledge/tick-briefing";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

const HOUR = 3_600_000;
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
beforeEach(async () => {
  await database.db.deskPage.deleteMany();
  await database.db.briefing.deleteMany();
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const greta = () => database.ctx(desk.greta);
const page = (over: Partial<SaveDeskPage> = {}) =>
  saveDeskPageSchema.parse({ title: "Lost bags", body: "Ask for the tag number.", language: "en", ...over });
const titles = async (over: object = {}, ctx = greta()) =>
  (await listDeskPages(ctx, deskPageQuery.parse(over))).map(({ title }) => title);
const after = (hours: number) => new Date(database.clock.now.getTime() + hours * HOUR).toISOString();

describe("desk pages", () => {
  it("are written by leads, keep their versions, and the second of two who change one hears of it", async () => {
    await expect(createDeskPage(greta(), page())).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await createDeskPage(ana(), page());
    await changeDeskPage(ana(), id, { ...page({ body: "Ask for tag and flight." }), version: 1 });
    await expect(changeDeskPage(ana(), id, { ...page(), version: 1 })).rejects.toMatchObject({
      code: "page-changed",
    });
    expect((await listPageVersions(greta(), id)).map(({ body }) => body)).toEqual([
      "Ask for tag and flight.",
      "Ask for the tag number.",
    ]);
    await retireDeskPage(ana(), id);
    await expect(getDeskPage(greta(), id)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("without title or text, or of 100 kB, are refused with a sentence of their own", async () => {
    await expect(createDeskPage(ana(), page({ title: " " }))).rejects.toMatchObject({
      code: "page-untitled",
    });
    await expect(createDeskPage(ana(), page({ body: "" }))).rejects.toMatchObject({ code: "page-empty" });
    await expect(createDeskPage(ana(), page({ body: "x".repeat(100_000) }))).rejects.toMatchObject({
      code: "page-too-long",
      values: { length: 100_000, limit: 20_000 },
    });
  });

  it("are found by their words, tags and language; those in the person's language first", async () => {
    await createDeskPage(
      ana(),
      page({ title: "A parcel", body: "Customs take two days.", tags: ["parcels"] }),
    );
    await createDeskPage(ana(), page({ title: "Zoll", body: "Zwei Tage.", language: "de" }));
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    await database.db.conversation.update({ where: { id: conversationId }, data: { language: "de" } });
    expect(await titles()).toEqual(["A parcel", "Zoll"]);
    expect(await titles({ conversationId })).toEqual(["Zoll", "A parcel"]);
    expect(await titles({ q: "customs da" })).toEqual(["A parcel"]);
    expect(await titles({ q: "parcels" })).toEqual(["A parcel"]);
    expect(await titles({ tag: "parcels" })).toEqual(["A parcel"]);
    expect(await titles({ language: "de" })).toEqual(["Zoll"]);
    expect(await titles({ q: "nothing like it" })).toEqual([]);
  });

  it("of another team are nobody else's, and those past their day of review say so until somebody looks", async () => {
    await createDeskPage(database.ctx(desk.ida), page({ title: "Brand only", teamId: desk.brand }));
    const { id } = await createDeskPage(ana(), page({ reviewOn: "2026-11-01" }));
    await createDeskPage(ana(), page({ title: "Fresh", reviewOn: "2027-01-01" }));
    expect(await titles()).toEqual(["Fresh", "Lost bags"]);
    expect(await titles({}, database.ctx(desk.noah))).toContain("Brand only");
    expect(await titles({ overdue: "true" })).toEqual(["Lost bags"]);
    await confirmDeskPage(ana(), id, "2027-05-01");
    expect(await titles({ overdue: "true" })).toEqual([]);
  });
});

describe("a briefing", () => {
  const briefing = (over: object = {}) =>
    publishBriefingSchema.parse({
      title: "Fog in Riga",
      body: "Rebook for free.",
      untilAt: after(8),
      ...over,
    });
  const unread = async (ctx = greta()) =>
    (await listBriefings(ctx, { show: "unread" })).map(({ title }) => title);

  it("stands until it was read by each, or until it ends", async () => {
    await publishBriefing(ana(), briefing());
    const [{ id } = { id: "" }] = await listBriefings(greta(), { show: "unread" });
    await tickBriefing(greta(), id);
    await tickBriefing(greta(), id);
    expect(await unread()).toEqual([]);
    expect(await unread(database.ctx(desk.linda))).toEqual(["Fog in Riga"]);
    const [seen] = await listBriefings(ana(), { show: "current" });
    expect(seen).toMatchObject({ readers: [{ displayName: "Greta Tamm" }], audience: 5 });
    const [own] = await listBriefings(greta(), { show: "current" });
    expect(own).toMatchObject({ readers: [], readAt: database.clock.now.toISOString() });
    await endBriefing(ana(), id);
    expect(await unread(database.ctx(desk.linda))).toEqual([]);
    await expect(endBriefing(ana(), id)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is for its team and its language, from its beginning on", async () => {
    await database.db.agent.update({ where: { id: desk.greta.agentId }, data: { languages: ["en", "de"] } });
    await publishBriefing(database.ctx(desk.ida), briefing({ title: "Brand", teamId: desk.brand }));
    await publishBriefing(ana(), briefing({ title: "Finnish", language: "fi" }));
    await publishBriefing(ana(), briefing({ title: "German", language: "de" }));
    await publishBriefing(ana(), briefing({ title: "Later", fromAt: after(2) }));
    expect(await unread()).toEqual(["German"]);
    expect((await listBriefings(ana(), { show: "all" })).map(({ title }) => title)).not.toContain("Brand");
    await expect(publishBriefing(ana(), briefing({ teamId: desk.brand }))).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("is published by leads, with an end that lies ahead", async () => {
    await expect(publishBriefing(greta(), briefing())).rejects.toMatchObject({ code: "forbidden" });
    await expect(publishBriefing(ana(), briefing({ untilAt: after(-1) }))).rejects.toMatchObject({
      code: "briefing-backwards",
    });
    await expect(publishBriefing(ana(), briefing({ body: " " }))).rejects.toMatchObject({
      code: "briefing-empty",
    });
  });
});
