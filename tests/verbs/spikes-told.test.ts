import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { listEvents } from "@/lib/coverage/keep-events";
import { changeIncident } from "@/lib/incidents/change-incident";
import { closeIncident } from "@/lib/incidents/close-incident";
import { openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { openIncident } from "@/lib/incidents/open-incident";
import { setRestAside } from "@/lib/incidents/set-rest-aside";
import { getSpike } from "@/lib/incidents/spikes/get-spike";
import { hookSpikes } from "@/lib/incidents/spikes/hook-spikes";
import { listSpikes } from "@/lib/incidents/spikes/list-spikes";
import { mailSpikes, spikeInWords } from "@/lib/incidents/spikes/mail-spikes";
import { pageSpikes } from "@/lib/incidents/spikes/page-spikes";
import { dismissSpike, seeSpike } from "@/lib/incidents/spikes/settle-spike";
import { createHook } from "@/lib/integrations/hooks/keep-hooks";
import { type Desk, seedConversation } from "../support/conversation-rows";
import type { TestDatabase } from "../support/database";
import { plainWords } from "../support/plain-words";
import { type SpikeDesk, spikeDesk } from "../support/spike-desk";

const all = { state: "all", limit: 30 } as const;
let database: TestDatabase;
let desk: Desk;
let ana: Ctx;
let { watch, pass, storm, usual, clear } = {} as SpikeDesk;

beforeAll(async () => {
  ({ database, desk, ana, watch, pass, storm, usual, clear } = await spikeDesk());
});
beforeEach(() => clear());
afterAll(() => database.drop());

describe("what rang", () => {
  const rung = async () => {
    await usual(60);
    await storm(30);
    await watch();
    const [spike] = await listSpikes(ana, all);
    if (!spike) throw new Error("nothing rang");
    return spike;
  };
  const page = () =>
    pageSpikes(database.ctx(), (spike) => spikeInWords(spike, plainWords.in({ locale: "en", zone: "UTC" })));

  it("pages whoever is on call and mails leads and admins, each once, and nobody after it was seen", async () => {
    const { id } = await rung();
    expect(await page()).toBe(1);
    expect(await page()).toBe(0);
    expect((await database.db.page.findFirst())?.reason).toMatch(
      /^Spike on NorthwindHelp: 30 in 5 minutes, usually \d/,
    );
    expect(await mailSpikes(database.ctx(), plainWords)).toBe(2);
    expect(await mailSpikes(database.ctx(), plainWords)).toBe(0);
    const mails = await database.db.systemMail.findMany({ orderBy: { recipient: "asc" } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([
      "ana@northwind.example",
      "ida@northwind.example",
    ]);
    expect(mails[0]?.text).toContain(`/incidents?spike=${id}`);
    await createHook(database.ctx(desk.ida), { url: "https://told.example/x", events: ["spike.raised"] });
    expect(await hookSpikes(database.ctx(), plainWords.url)).toBe(1);
    expect(await hookSpikes(database.ctx(), plainWords.url)).toBe(0);
    await database.db.systemMail.deleteMany();
    await seeSpike(ana, id);
    expect(await mailSpikes(database.ctx(), plainWords)).toBe(0);
    expect(await listSpikes(ana, { state: "open", limit: 10 })).toEqual([]);
  });

  it("is seen or put aside with a reason by leads and admins alone; agents read", async () => {
    const { id } = await rung();
    const greta = database.ctx(desk.greta);
    await expect(seeSpike(greta, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(dismissSpike(greta, id, "A game")).rejects.toMatchObject({ code: "forbidden" });
    await expect(openIncident(greta, { title: "Belt" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await getSpike(greta, id)).toMatchObject({ id });
    await expect(seeSpike(ana, database.id())).rejects.toMatchObject({ code: "not-found" });
    await dismissSpike(ana, id, "A raffle of ours");
    expect((await listSpikes(greta, all))[0]).toMatchObject({
      state: "dismissed",
      reason: "A raffle of ours",
      settled: { by: "Ana Ruiz" },
    });
    await storm(30);
    expect(await watch()).toBe(0);
  });

  it("hides a post of a conversation of another team from who may not see it", async () => {
    await usual(60);
    await storm(30);
    const { conversationId } = await seedConversation(database, {
      teamId: desk.brand,
      publishedAt: new Date("2026-11-01T09:00:00Z"),
    });
    await storm(6, { conversationId });
    await watch();
    const [spike] = await listSpikes(ana, all);
    const [own, others] = await Promise.all([
      getSpike(database.ctx(desk.noah), spike?.id ?? ""),
      getSpike(database.ctx(desk.greta), spike?.id ?? ""),
    ]);
    expect([own.posts.length, own.hiddenPosts]).toEqual([36, 0]);
    expect([others.posts.length, others.hiddenPosts]).toEqual([30, 6]);
  });

  it("opens one incident with its posts, which the forecast knows of, changed by one at a time and closed once", async () => {
    const { id } = await rung();
    const wish = openIncidentSchema.parse({
      title: "Belt in Denver",
      statement: "It stands still.",
      spikeId: id,
    });
    const incident = await openIncident(ana, wish);
    expect(incident).toMatchObject({
      state: "open",
      statement: { en: "It stands still." },
      accountIds: [desk.account],
      spikeIds: [id],
      openedBy: "Ana Ruiz",
    });
    expect(incident.postIds).toHaveLength(30);
    expect((await listSpikes(ana, all))[0]).toMatchObject({
      state: "incident",
      incident: { id: incident.id },
    });
    await expect(openIncident(ana, wish)).rejects.toMatchObject({ code: "spike-has-incident" });
    await expect(dismissSpike(ana, id, "No")).rejects.toMatchObject({ code: "spike-has-incident" });
    await expect(openIncident(ana, { title: "No", accountIds: [database.id()] })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await listEvents(ana)).toMatchObject([
      { name: "Belt in Denver", source: `incident:${incident.id}` },
    ]);
    const changed = await changeIncident(ana, incident.id, { title: "Belts in Denver", changeNumber: 1 });
    expect(changed).toMatchObject({ title: "Belts in Denver", changeNumber: 2 });
    await expect(changeIncident(ana, incident.id, { title: "Mine", changeNumber: 1 })).rejects.toMatchObject({
      code: "incident-changed",
    });
    await expect(changeIncident(ana, incident.id, { endAt: "2026-11-01T00:00:00Z" })).rejects.toMatchObject({
      code: "end-before-start",
    });
    pass(30);
    await expect(closeIncident(ana, incident.id)).rejects.toMatchObject({ code: "incident-people-left" });
    await setRestAside(ana, incident.id, "Told at the belt");
    expect(await closeIncident(ana, incident.id)).toMatchObject({ state: "closed", closedBy: "Ana Ruiz" });
    const closed = await closeIncident(database.ctx(desk.ida), incident.id);
    expect(closed.closedBy).toBe("Ana Ruiz");
    expect(await listIncidents(ana, { state: "open", limit: 10 })).toEqual([]);
  });
});
