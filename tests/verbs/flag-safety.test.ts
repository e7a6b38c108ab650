import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnMany } from "@/lib/conversations/act-on-many";
import { getConversation } from "@/lib/conversations/get-conversation";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { resolve } from "@/lib/conversations/resolve";
import { agreeSecond } from "@/lib/conversations/safety/agree-second";
import { carryOutConsequences, carryOutSince } from "@/lib/conversations/safety/carry-out-consequences";
import { getSafety } from "@/lib/conversations/safety/get-safety";
import { listBars } from "@/lib/conversations/safety/list-bars";
import { tickStep } from "@/lib/conversations/safety/tick-step";
import { snooze } from "@/lib/conversations/snooze";
import type { ProtocolContent } from "@/lib/red-flags/protocol-schemas";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { writtenRules } from "@/lib/red-flags/rules/written-rules";
import { saveFlagRules } from "@/lib/red-flags/save-flag-rules";
import { changeProtocol, createProtocol, retireProtocol } from "@/lib/red-flags/save-protocol";
import type { FlagConsequence, FlagKind } from "@/lib/red-flags/schemas";
import { queueReply } from "@/lib/replies/queue-reply";
import { followForFlags } from "@/lib/worker/follow-flags";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { raiseFlag } from "../support/flag-rows";
import { arrival, careAccount, post } from "../support/inbound";
import { publicReply, seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const linda = () => database.ctx(desk.linda);
const ana = () => database.ctx(desk.ana);
const later = (minutes: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * 60_000);
};
const say = (kind: FlagKind) => `Somebody needs you: ${kind}`;

async function flagged(kind: FlagKind): Promise<Seeded & { flagId: string }> {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  return { ...seeded, flagId: await raiseFlag(database, seeded, kind) };
}

async function follows(kind: FlagKind, consequence: FlagConsequence): Promise<void> {
  const rules = writtenRules(DEFAULT_FLAG_RULES);
  const newest = await database.db.flagRuleSet.aggregate({ _max: { version: true } });
  const kinds = { ...rules.kinds, [kind]: { ...rules.kinds[kind], consequence } };
  await saveFlagRules(ana(), { rules: { ...rules, kinds }, version: newest._max.version ?? 0, note: "" });
}

describe("a conversation with somebody in danger", () => {
  it("is put away by no one alone, one by one or in bulk, and by anybody once another agrees, for 15 minutes", async () => {
    const { conversationId, flagId } = await flagged("self-harm");
    const soon = new Date(database.clock.now.getTime() + 3_600_000);
    const refused = { kind: "refused", code: "safety-needs-second" };
    await expect(resolve(greta(), conversationId, "spam")).rejects.toMatchObject(refused);
    await expect(snooze(greta(), conversationId, soon)).rejects.toMatchObject(refused);
    const bulk = { on: { ids: [conversationId] }, deed: { kind: "resolve" as const, reason: "spam" } };
    expect(await actOnMany(greta(), bulk)).toMatchObject({ done: 0, skipped: { "safety-needs-second": 1 } });
    await agreeSecond(greta(), flagId, true);
    await expect(resolve(greta(), conversationId, "spam")).rejects.toMatchObject(refused);
    await agreeSecond(linda(), flagId, true);
    await agreeSecond(linda(), flagId, false);
    await expect(resolve(greta(), conversationId, "spam")).rejects.toMatchObject(refused);
    await agreeSecond(linda(), flagId, true);
    later(15);
    await expect(resolve(greta(), conversationId, "spam")).rejects.toMatchObject(refused);
    const { flags } = await agreeSecond(linda(), flagId, true);
    expect(flags[0]?.seconds.map(({ agent }) => agent.displayName)).toEqual(["Linda Moss"]);
    expect((await resolve(greta(), conversationId, "spam")).status).toBe("resolved");
    const audit = await database.db.auditEntry.findMany({
      where: { subjectId: flagId },
      orderBy: { id: "asc" },
    });
    expect(audit.map(({ action }) => action)).toContain("flag.second-agreed");
  });

  it("keeps its flags from teams that may not see it, and from programs", async () => {
    const { conversationId, flagId } = await flagged("threat");
    const noah = database.ctx(desk.noah);
    await expect(agreeSecond(noah, flagId, true)).rejects.toMatchObject({ code: "not-found" });
    await expect(tickStep(noah, flagId, "keep", true)).rejects.toMatchObject({ code: "not-found" });
    await expect(getSafety(noah, conversationId)).rejects.toMatchObject({ code: "not-found" });
    await expect(agreeSecond(greta(), database.id(), true)).rejects.toMatchObject({ code: "not-found" });
    const program = database.ctx({ type: "program", keyId: database.id(), name: "Bot", scopes: [] });
    await expect(agreeSecond(program, flagId, true)).rejects.toMatchObject({ code: "agents-only" });
  });

  it("shows the protocol, ticks a step by name once, and takes it back", async () => {
    const { conversationId, flagId } = await flagged("self-harm");
    const before = await getSafety(greta(), conversationId);
    expect(before.flags[0]?.protocols[0]).toMatchObject({ id: null, kind: "self-harm" });
    await tickStep(greta(), flagId, "read", true);
    later(1);
    const after = await tickStep(linda(), flagId, "read", true);
    expect(after.flags[0]?.ticked).toMatchObject([{ step: "read", by: { displayName: "Greta Tamm" } }]);
    expect((await tickStep(linda(), flagId, "read", false)).flags[0]?.ticked).toEqual([]);
    await expect(tickStep(linda(), flagId, "no-such", true)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is answered in no forbidden words, and by nobody who lacks the skill its protocol asks for", async () => {
    const { conversationId } = await flagged("medical");
    await expect(
      queueReply(greta(), conversationId, publicReply({ text: "It is nothing serious, dear" })),
    ).rejects.toMatchObject({ code: "safety-words", values: { phrase: "it is nothing serious" } });
    await database.db.skill.create({
      data: { id: database.id(), name: "first aid", createdAt: database.clock.now },
    });
    const content: ProtocolContent = {
      ...{ words: ["We stay with you."], helpLines: [], forbidden: [], checklist: [], pages: null },
      skill: "first aid",
    };
    const wish = { kind: "medical" as const, country: "", language: "", content };
    await expect(createProtocol(greta(), wish)).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await createProtocol(ana(), wish);
    await expect(createProtocol(ana(), wish)).rejects.toMatchObject({ code: "protocol-exists" });
    await expect(queueReply(greta(), conversationId, publicReply())).rejects.toMatchObject({
      code: "skill-needed",
      values: { skill: "first aid" },
    });
    await database.db.workTerms.create({ data: { agentId: desk.greta.agentId, skills: ["first aid"] } });
    await expect(queueReply(greta(), conversationId, publicReply())).resolves.toMatchObject({
      direction: "outbound",
    });
    const unknown = { ...content, skill: "diving" };
    await expect(
      changeProtocol(ana(), id ?? "", { content: unknown, changeNumber: 1 }),
    ).rejects.toMatchObject({
      code: "protocol-skill-unknown",
    });
    await changeProtocol(ana(), id ?? "", { content: { ...content, skill: null }, changeNumber: 1 });
    await expect(changeProtocol(ana(), id ?? "", { content, changeNumber: 1 })).rejects.toMatchObject({
      code: "protocol-changed",
    });
    await retireProtocol(ana(), id ?? "");
    expect((await getSafety(greta(), conversationId)).flags[0]?.protocols[0]?.id).toBeNull();
  });
});

describe("what follows from a flag", () => {
  it("moves its conversation to a team once, pages once, and leaves it where somebody puts it afterwards", async () => {
    await follows("press", { teamId: desk.brand, pages: true });
    const { conversationId, flagId } = await flagged("press");
    await database.db.conversation.update({
      where: { id: conversationId },
      data: { assigneeId: desk.greta.agentId },
    });
    const work = () => carryOutConsequences(database.ctx(), [conversationId], say);
    const both = await Promise.all([work(), work()]);
    expect(both.sort()).toEqual([0, 1]);
    const row = await getConversation(database.ctx(desk.ida), conversationId);
    expect([row.team?.id, row.assignee]).toEqual([desk.brand, null]);
    const acts = await database.db.conversationAct.findMany({
      where: { conversationId },
      orderBy: { id: "asc" },
    });
    expect(acts.map(({ kind }) => kind).sort()).toEqual(["assigned", "routed"]);
    expect(acts.find(({ kind }) => kind === "routed")?.values).toMatchObject({
      from: desk.care,
      to: desk.brand,
      flagId,
      flag: "press",
    });
    expect(await database.db.page.findMany({ where: { key: `flag:${flagId}` } })).toMatchObject([
      { conversationId, reason: say("press") },
    ]);
    await database.db.conversation.update({ where: { id: conversationId }, data: { teamId: desk.care } });
    expect(await carryOutSince(database.ctx(), new Date(0), say)).toBeGreaterThanOrEqual(0);
    expect(await work()).toBe(0);
    const stays = await database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(stays.teamId).toBe(desk.care);
    expect(await database.db.page.count({ where: { conversationId } })).toBe(1);
  });

  it("pages for a safety kind by its protocol, and not at all for what is over", async () => {
    const { conversationId, flagId } = await flagged("self-harm");
    const over = await flagged("self-harm");
    await database.db.flag.update({
      where: { id: over.flagId },
      data: { clearedAt: database.clock.now, ending: "over" },
    });
    const ids = [conversationId, over.conversationId];
    expect(await carryOutConsequences(database.ctx(), ids, say)).toBe(1);
    expect(await database.db.page.count({ where: { key: `flag:${flagId}` } })).toBe(1);
    expect(await database.db.page.count({ where: { conversationId: over.conversationId } })).toBe(0);
  });

  it("asks a second person for an answer, bars macros and goodwill, and says so", async () => {
    await follows("legal", { needsSecond: true, barsMacros: true, barsGoodwill: true });
    const { conversationId, flagId } = await flagged("legal");
    expect(await listBars(greta(), conversationId)).toEqual({ macros: ["legal"], goodwill: ["legal"] });
    await expect(queueReply(greta(), conversationId, publicReply())).rejects.toMatchObject({
      code: "second-needed",
      details: { flagId, kind: "legal" },
    });
    await agreeSecond(greta(), flagId, true);
    await expect(queueReply(greta(), conversationId, publicReply())).rejects.toMatchObject({
      code: "second-needed",
    });
    const { needs, asking } = await agreeSecond(ana(), flagId, true);
    expect([needs.second, asking[0]?.kind]).toEqual([true, "legal"]);
    await expect(queueReply(greta(), conversationId, publicReply())).resolves.toBeTruthy();
    expect((await resolve(greta(), conversationId)).status).toBe("resolved");
  });

  it("follows from what comes in: somebody who says so is paged for once, however often the feed is read", async () => {
    const account = await careAccount(database, { externalId: "955", handle: "NorthwindCalm" });
    const text = "@NorthwindCalm I want to kill myself";
    const publishedAt = database.clock.now;
    await ingestInteractions(database.ctx(), [arrival(account, post("9551", "9552", { text, publishedAt }))]);
    const { conversationId } = await database.db.interaction.findFirstOrThrow({ where: { text } });
    const worker = { ...database.ctx(), channels: new Map() };
    const paged = async () => {
      await followForFlags(worker, new AbortController().signal);
      return database.db.page.count({ where: { conversationId } });
    };
    await expect.poll(paged, { timeout: 20_000 }).toBe(1);
    await database.db.followerPosition.deleteMany({ where: { name: "flags" } });
    expect(await paged()).toBe(1);
    await expect(resolve(database.ctx(desk.ida), conversationId ?? "", "spam")).rejects.toMatchObject({
      code: "safety-needs-second",
    });
  });
});
