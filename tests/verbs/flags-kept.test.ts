import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearFlag } from "@/lib/conversations/clear-flag";
import { closeErased } from "@/lib/conversations/close-erased";
import { followLinks } from "@/lib/conversations/follow-links";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { join } from "@/lib/conversations/join";
import { linkHandle } from "@/lib/conversations/link-handle";
import { raiseByHand } from "@/lib/conversations/raise-by-hand";
import { removeInteractions } from "@/lib/conversations/remove-interactions";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import { split } from "@/lib/conversations/split";
import { undo } from "@/lib/conversations/undo";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { type FlagDesk, flagDesk } from "../support/flag-desk";
import { arrival, message, person, post } from "../support/inbound";
import { mail } from "../support/mail-desk";

let desk: FlagDesk;
beforeAll(async () => {
  desk = await flagDesk();
});
beforeEach(() => desk.at(0));
afterAll(() => desk.database.drop());

const usual = () => ({ rank: 1, dueAt: desk.minutes(10), promisedAt: desk.minutes(10) });

describe("a person", () => {
  it("clears a flag with a reason, takes it back, and the same post raises it no more", async () => {
    const { id, inbound } = await desk.comesIn("@NorthwindHelp boarding in 20 minutes, please");
    const [flag] = await desk.flagsOf(id);
    const { undoId } = await clearFlag(desk.greta, flag?.id ?? "", "They mean tomorrow");
    expect(await desk.look(id)).toEqual(usual());
    await expect(clearFlag(desk.greta, flag?.id ?? "", "again")).rejects.toMatchObject({ code: "flag-over" });
    const entry = await desk.database.db.auditEntry.findFirst({
      where: { action: "conversation.flag-cleared", subjectId: id },
    });
    expect(JSON.stringify(entry?.values)).not.toContain("tomorrow");
    await undo(desk.greta, undoId ?? "");
    expect(await desk.look(id)).toEqual({ ...usual(), dueAt: desk.minutes(5) });
    await clearFlag(desk.greta, flag?.id ?? "", "They mean tomorrow");
    await desk.ingest({ ...inbound, version: 2, text: `${inbound.text} thank you` });
    expect(await desk.kindsOf(id)).toEqual([]);
  });

  it("raises one by hand, once, on what was said", async () => {
    const { id } = await desk.comesIn("@NorthwindHelp where is my bag");
    const wish = { kind: "press" as const, note: "Writes for a paper, says so on the phone" };
    await raiseByHand(desk.greta, id, wish);
    const flags = await desk.flagsOf(id);
    expect(flags).toMatchObject([{ reason: "press", isByHand: true, level: 2 }]);
    expect(flags[0]?.evidence).toContain("Writes for a paper");
    expect(await desk.look(id)).toEqual({ ...usual(), dueAt: desk.minutes(5) });
    await expect(raiseByHand(desk.greta, id, wish)).rejects.toMatchObject({ code: "flag-stands" });
  });

  it("of another team may neither raise nor clear, nor know", async () => {
    const { id } = await desk.comesIn("@NorthwindHelp boarding in 20 minutes, please");
    const [flag] = await desk.flagsOf(id);
    const stranger = desk.database.ctx({
      type: "agent",
      agentId: desk.database.id(),
      role: "agent",
      teamIds: [desk.database.id()],
    });
    await expect(clearFlag(stranger, flag?.id ?? "", "no")).rejects.toMatchObject({ code: "not-found" });
    await expect(raiseByHand(stranger, id, { kind: "press", note: "why" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(clearFlag(stranger, desk.database.id(), "no")).rejects.toMatchObject({ code: "not-found" });
  });

  it("alone ends no flag of a life in danger", async () => {
    const { id } = await desk.comesIn("@NorthwindHelp I want to kill myself, I can't go on");
    const flag = (await desk.flagsOf(id)).find(({ reason }) => reason === "self-harm");
    await expect(clearFlag(desk.greta, flag?.id ?? "", "Not meant")).rejects.toMatchObject({
      code: "safety-needs-second",
    });
  });

  it("ends the flags with the conversation; it opens again with none, and what comes in raises anew", async () => {
    const { id, by, inbound } = await desk.comesIn("@NorthwindHelp boarding in 20 minutes, please");
    desk.at(1);
    await resolve(desk.greta, id, "settled");
    expect(await desk.kindsOf(id)).toEqual([]);
    expect(await desk.database.db.flag.findMany({ where: { conversationId: id } })).toMatchObject([
      { ending: "over", clearedAt: desk.minutes(1) },
    ]);
    desk.at(2);
    await reopen(desk.greta, id);
    expect(await desk.look(id)).toEqual(usual());
    desk.at(30);
    const text = "@NorthwindHelp we board in 10 minutes";
    await desk.ingest(post(desk.id(), by, { place: inbound.place, publishedAt: desk.minutes(30), text }));
    expect(await desk.kindsOf(id)).toContain("time-critical");
  });
});

describe("flags", () => {
  it("go where their threads go, and come back with them", async () => {
    const by = desk.id();
    const one = await desk.comesIn("@NorthwindHelp boarding in 20 minutes, please", { customer: person(by) });
    const other = await desk.comesIn("@NorthwindHelp and my lawyer will sue you", { customer: person(by) });
    expect(other.id).toBe(one.id);
    const before = await desk.look(one.id);
    const { threadId } = await desk.stored(other.inbound.externalId);
    const { newId, undoId } = await split(desk.greta, { conversationId: one.id, threadIds: [threadId] });
    expect([await desk.kindsOf(one.id), await desk.kindsOf(newId)]).toEqual([["time-critical"], ["legal"]]);
    await undo(desk.greta, undoId ?? "");
    expect((await desk.kindsOf(one.id)).sort()).toEqual(["legal", "time-critical"]);
    expect(await desk.look(one.id)).toEqual(before);
    const again = await split(desk.greta, { conversationId: one.id, threadIds: [threadId] });
    await join(desk.greta, { intoId: again.newId, fromId: one.id });
    expect((await desk.kindsOf(again.newId)).sort()).toEqual(["legal", "time-critical"]);
    expect(await desk.kindsOf(one.id)).toEqual([]);
  });

  it("of history follow whose history it is: a link raises what was tried before, its end takes it back", async () => {
    const writer = message(desk.id(), desk.id(), {
      text: "My bag is lost, I am jo@outside.example",
      publishedAt: desk.minutes(0),
    });
    const mailer = mail("jo@outside.example", {}, { publishedAt: desk.minutes(-60) });
    await ingestInteractions(desk.database.ctx(), [arrival(desk.account, mailer)]);
    await desk.ingest(writer);
    const { id: saidId, customerId } = await desk.stored(writer.externalId);
    await followLinks(desk.database.ctx(), [saidId]);
    const { handleId } = await desk.database.db.interaction.findUniqueOrThrow({
      where: { channel_externalId: { channel: "email", externalId: mailer.externalId } },
    });
    const evidence = { kind: "quoted-address" as const, value: "jo@outside.example" };
    const { linkId } = await linkHandle(desk.greta, { customerId, handleId, evidence });
    const kinds = async () => {
      const { conversationId } = await desk.stored(writer.externalId);
      return desk.kindsOf(conversationId ?? "");
    };
    expect(await kinds()).toEqual(["tried-before"]);
    await unlinkHandle(desk.greta, linkId);
    expect(await kinds()).toEqual([]);
  });

  it("lose their words with the post that said them", async () => {
    const { id, inbound } = await desk.comesIn("@NorthwindHelp my lawyer will sue you");
    await removeInteractions(desk.database.ctx(), [
      { channel: "x", externalId: inbound.externalId, reason: "deleted" },
    ]);
    const [flag] = await desk.flagsOf(id);
    expect(flag).toMatchObject({ reason: "legal", evidence: "What said so is deleted" });
    const { id: interactionId } = await desk.stored(inbound.externalId);
    expect(await desk.database.db.triage.count({ where: { interactionId } })).toBe(0);
  });

  it("are gone with the person where their kind tells of law, and wordless where it does not", async () => {
    const text = "@NorthwindHelp boarding in 20 minutes, my lawyer will sue you";
    const { id, inbound } = await desk.comesIn(text);
    expect((await desk.kindsOf(id)).sort()).toEqual(["legal", "time-critical"]);
    const { handleId } = await desk.stored(inbound.externalId);
    await closeErased(desk.database.ctx(), [handleId]);
    expect(await desk.database.db.flag.findMany({ where: { conversationId: id } })).toMatchObject([
      { kind: "time-critical", evidence: { code: "gone", values: {}, spans: [] } },
    ]);
  });
});
