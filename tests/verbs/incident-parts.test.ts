import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { addAffected } from "@/lib/incidents/affected/add-affected";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { closeIncident } from "@/lib/incidents/close-incident";
import { joinRuleContentSchema } from "@/lib/incidents/join-schemas";
import { getIncidentView } from "@/lib/incidents/list-incidents";
import { listTimeline } from "@/lib/incidents/list-timeline";
import { openIncident } from "@/lib/incidents/open-incident";
import { createJoinRule } from "@/lib/incidents/parts/create-join-rule";
import { joinAffected } from "@/lib/incidents/parts/join-affected";
import { joinByHand } from "@/lib/incidents/parts/join-by-hand";
import { joinByRules } from "@/lib/incidents/parts/join-by-rules";
import { leaveByHand } from "@/lib/incidents/parts/leave-by-hand";
import { listJoinRules } from "@/lib/incidents/parts/list-join-rules";
import { listParts } from "@/lib/incidents/parts/list-parts";
import { readBack } from "@/lib/incidents/parts/read-back";
import { tryJoinRule } from "@/lib/incidents/parts/try-join-rule";
import { reopenIncident } from "@/lib/incidents/reopen-incident";
import { setRestAside } from "@/lib/incidents/set-rest-aside";
import { listTimelineSchema } from "@/lib/incidents/timeline-schemas";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { listeningDesk, stray } from "../support/listening-desk";

let database: TestDatabase;
let desk: Desk;
let incidentId: string;
const NOW = new Date("2026-11-23T09:00:00.000Z");
const signal = new AbortController().signal;
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedDesk(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.incidentPart.deleteMany();
  await database.db.incidentJoinRule.deleteMany();
  await database.db.affected.deleteMany();
  await database.db.interaction.updateMany({ data: { text: "-" } });
  incidentId = (
    await openIncident(as("ana"), {
      title: "Storm",
      startAt: "2026-11-23T07:00:00.000Z",
      knows: "No flights",
    })
  ).id;
});

const as = (who: "greta" | "linda" | "noah" | "ana" | "ida") => database.ctx(desk[who]);
const say = (text: string, over = {}) =>
  seedConversation(database, { teamId: desk.care, accountId: desk.account, text, ...over });
const content = (over = {}) => joinRuleContentSchema.parse({ anyOf: ["storm"], ...over });
const rule = (over = {}) => createJoinRule(as("ana"), incidentId, { content: content(over) });
const parts = (who: "greta" | "noah" | "ana" | "ida" = "ana") =>
  listParts(as(who), incidentId, { limit: 50 });
/** Ids made by ingest tell when; those of the rows of a test do not. */
async function madeAt(interactionId: string, at: string): Promise<void> {
  const id = uuidv7(new Date(at), (size) => new Uint8Array(randomBytes(size)));
  await database.db.turn.deleteMany({ where: { firstInteractionId: interactionId } });
  await database.db.$executeRaw`UPDATE "Interaction" SET id = ${id}::uuid WHERE id = ${interactionId}::uuid`;
}
const codeOf = (deed: Promise<unknown>) =>
  deed.then(
    () => "accepted",
    (thrown: unknown) => (thrown instanceof DeskError ? thrown.code : thrown),
  );

describe("people of a list", () => {
  it("join with whatever they say, once, and stay out where somebody took them out", async () => {
    const [told, stranger] = [await say("where are my roses"), await say("where are my roses too")];
    const ids = [told.conversationId, stranger.conversationId];
    expect(await joinAffected(database.ctx(), ids)).toBe(0);
    await addAffected(database.ctx(), incidentId, [{ handleId: told.handleId, source: "list" }]);
    await addAffected(database.ctx(), incidentId, [{ handleId: stranger.handleId, source: "hand" }]);
    expect(await joinAffected(database.ctx(), ids)).toBe(1);
    expect(await joinAffected(database.ctx(), ids)).toBe(0);
    expect((await parts()).data).toMatchObject([{ id: told.interactionId, by: "answer" }]);
    await leaveByHand(as("greta"), incidentId, { conversationId: told.conversationId });
    expect(await joinAffected(database.ctx(), ids)).toBe(0);
    expect((await parts()).total).toBe(0);
  });
});

describe("a join rule", () => {
  it("catches what comes in once, however often it is read, and makes its people affected", async () => {
    await rule();
    const [one, other] = [await say("the storm again"), await say("all is well")];
    const ids = [one.interactionId, other.interactionId];
    expect(await joinByRules(database.ctx(), ids)).toBe(1);
    expect(await joinByRules(database.ctx(), ids)).toBe(0);
    expect((await parts()).data).toMatchObject([{ id: one.interactionId, by: "rule", joinedBy: null }]);
    expect(await countAffected(as("ana"), incidentId)).toMatchObject({ people: 1, waiting: 1 });
  });

  it("reads back what was there since its start, not before, and from where it stopped", async () => {
    const old = await say("storm of last night", { publishedAt: new Date("2026-11-23T06:59:00Z") });
    const fresh = await say("storm of this morning", { publishedAt: new Date("2026-11-23T08:00:00Z") });
    await madeAt(fresh.interactionId, "2026-11-23T08:00:01Z");
    await madeAt(old.interactionId, "2026-11-23T07:59:01Z");
    await rule();
    expect((await listJoinRules(as("greta"), incidentId))[0]).toMatchObject({ isReadBack: false });
    expect(await readBack(database.ctx(), signal)).toBe(1);
    expect(await readBack(database.ctx(), signal)).toBe(0);
    expect((await parts()).data.map(({ text }) => text)).toEqual(["storm of this morning"]);
    expect((await listJoinRules(as("greta"), incidentId))[0]).toMatchObject({ isReadBack: true, caught: 1 });
  });

  it("never brings back what was taken out by hand, which a hand may", async () => {
    await rule();
    const { conversationId, interactionId } = await say("storm!");
    await joinByRules(database.ctx(), [interactionId]);
    expect(await leaveByHand(as("greta"), incidentId, { conversationId })).toEqual([interactionId]);
    expect(await countAffected(as("ana"), incidentId)).toMatchObject({ people: 0 });
    expect(await joinByRules(database.ctx(), [interactionId])).toBe(0);
    expect((await parts()).total).toBe(0);
    await joinByHand(as("greta"), incidentId, { interactionIds: [interactionId] });
    expect((await parts()).data).toMatchObject([{ by: "hand", joinedBy: { displayName: "Greta Tamm" } }]);
    expect(await countAffected(as("ana"), incidentId)).toMatchObject({ people: 1 });
  });

  it("is tried before it holds: so many of the last day, so many people, examples the reader may see", async () => {
    const [mine, theirs] = [await say("storm one"), await say("storm two", { teamId: desk.brand })];
    for (const { interactionId } of [mine, theirs]) await madeAt(interactionId, "2026-11-23T08:59:00Z");
    const trial = await tryJoinRule(as("ana"), incidentId, content());
    expect(trial).toMatchObject({ caught: 2, people: 2, known: 0, hidden: 1, isPart: false });
    expect(trial.examples.map(({ text }) => text)).toEqual(["storm one"]);
    expect((await parts()).total).toBe(0);
  });

  it("without sense is refused with what to mend, and on a closed incident", async () => {
    expect(await codeOf(rule({ anyOf: [] }))).toBe("join-rule-empty");
    expect(await codeOf(rule({ anyOf: ["?!"] }))).toBe("join-term-empty");
    await closeIncident(as("ana"), incidentId);
    expect(await codeOf(rule())).toBe("incident-closed");
  });

  it("of a listening query catches what the query found and somebody took", async () => {
    const listening = listeningDesk(database, desk);
    const query = await listening.query();
    const { id } = await openIncident(as("ana"), { title: "Found", queryId: query.id });
    await listening.find(query.id, stray("7001", "77"));
    const found = await listening.stored("post:7001");
    const taken = await say("parcel", { publishedAt: NOW });
    await database.db.interaction.update({
      where: { id: taken.interactionId },
      data: { externalId: found.externalId },
    });
    await database.db.incident.update({ where: { id }, data: { startAt: new Date("2026-11-22T09:00:00Z") } });
    await database.db.incidentJoinRule.updateMany({ data: { fromAt: new Date("2026-11-22T09:00:00Z") } });
    expect(await joinByRules(database.ctx(), [taken.interactionId])).toBe(1);
    expect((await listJoinRules(as("ana"), id))[0]).toMatchObject({ query: { id: query.id }, caught: 1 });
  });
});

describe("rights", () => {
  it("let agents see and join what they see, and leads set rules, close and set aside", async () => {
    const { conversationId } = await say("no match");
    expect(await joinByHand(as("greta"), incidentId, { conversationId })).toHaveLength(1);
    expect(await codeOf(joinByHand(as("noah"), incidentId, { conversationId }))).toBe("not-found");
    expect(await codeOf(createJoinRule(as("greta"), incidentId, { content: content() }))).toBe("forbidden");
    expect(await codeOf(tryJoinRule(as("greta"), incidentId, content()))).toBe("forbidden");
    expect(await codeOf(closeIncident(as("greta"), incidentId))).toBe("forbidden");
    expect(await codeOf(setRestAside(as("greta"), incidentId, "spam"))).toBe("forbidden");
  });

  it("count what the reader may not see without showing it", async () => {
    const { conversationId } = await say("no match");
    await joinByHand(as("greta"), incidentId, { conversationId });
    expect(await parts("noah")).toMatchObject({ data: [], total: 1, hidden: 1 });
    expect(await parts("greta")).toMatchObject({ data: [{ conversationId }], total: 1, hidden: 0 });
  });
});

describe("closing", () => {
  it("waits for everybody, says how many, and takes those set aside with a reason for answered", async () => {
    const { conversationId } = await say("hello");
    await joinByHand(as("greta"), incidentId, { conversationId });
    const refused = await closeIncident(as("ana"), incidentId).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "incident-people-left", values: { waiting: 1, people: 1 } });
    expect(await setRestAside(as("ana"), incidentId, "Told by phone")).toEqual({ people: 1 });
    expect(await setRestAside(as("ana"), incidentId, "Told by phone")).toEqual({ people: 0 });
    expect(await closeIncident(as("ana"), incidentId)).toMatchObject({ state: "closed" });
    expect(await getIncidentView(as("noah"), incidentId)).toMatchObject({
      knows: "No flights",
      owner: { displayName: "Ana Ruiz" },
      counts: { people: 1, setAside: 1, waiting: 0 },
      parts: 1,
    });
    expect(await reopenIncident(as("ana"), incidentId)).toMatchObject({ state: "open", endAt: null });
    const all = await listTimeline(as("noah"), incidentId, listTimelineSchema.parse({}));
    expect(all.data.map(({ kind, by }) => [kind, by])).toEqual(
      expect.arrayContaining([
        ["opened", "Ana Ruiz"],
        ["joined", "Greta Tamm"],
        ["rest-set-aside", "Ana Ruiz"],
        ["closed", "Ana Ruiz"],
        ["reopened", "Ana Ruiz"],
      ]),
    );
    const walked: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listTimeline(as("noah"), incidentId, listTimelineSchema.parse({ limit: 1, cursor }));
      walked.push(...page.data.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(all.nextCursor).toBeNull();
    expect(walked).toEqual(all.data.map(({ id }) => id));
    expect(new Set(walked).size).toBe(walked.length);
    expect(listTimelineSchema.safeParse({ cursor: "'; --" }).success).toBe(false);
  });
});
