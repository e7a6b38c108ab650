import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptCall } from "@/lib/conversations/accept-call";
import type { LogCall } from "@/lib/conversations/call-schemas";
import { getVisible } from "@/lib/conversations/get-visible";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { lookUpNumber } from "@/lib/conversations/look-up-number";
import { type CallDesk, callDesk } from "../support/call-desk";
import { arrival, post } from "../support/inbound";

let desk: CallDesk;
beforeAll(async () => {
  desk = await callDesk();
});
afterAll(() => desk.database.drop());

describe("writing a call down", () => {
  it("takes a number in any notation to one handle and one person", async () => {
    const one = await desk.logged({ number: "(202) 555-0143" });
    const other = await desk.logged({ number: "+1 202.555.0143" });
    expect(other.customerId).toBe(one.customerId);
    expect(one).toMatchObject({
      channel: "phone",
      kind: "call",
      audience: "private",
      direction: "outbound",
      author: { type: "agent", displayName: "Greta Tamm", initials: "GT" },
      call: { number: "+1 202 555 0143", durationSeconds: 120, outcome: "solved" },
    });
    const handles = await desk.database.db.handle.findMany({ where: { customerId: one.customerId } });
    expect(handles.map((handle) => handle.externalId)).toEqual(["+12025550143"]);
  });

  it("keeps what is no number as it was typed", async () => {
    const item = await desk.logged({ number: "gate desk 12" });
    expect(item.call?.number).toBe("gate desk 12");
    expect(await lookUpNumber(desk.greta(), { number: "gate desk 12" })).toMatchObject({
      isNumber: false,
      formatted: "gate desk 12",
      people: [{ customerId: item.customerId }],
    });
  });

  it("ends the customer's open turn when we spoke, and not by a voicemail", async () => {
    const { conversationId, customerId, number } = await desk.waitingWithNumber();
    const voicemail = await desk.logged({ number, outcome: "voicemail", durationSeconds: 20 });
    expect(voicemail).toMatchObject({ conversationId, customerId });
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({ status: "open" });
    expect((await getVisible(desk.greta(), conversationId)).turnStartedAt).not.toBeNull();
    await desk.logged({
      number,
      outcome: "solved",
      startedAt: desk.at(-1).toISOString(),
      durationSeconds: 60,
    });
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({
      status: "waiting",
      turnStartedAt: null,
    });
    const [turn] = await desk.database.db.turn.findMany({ where: { conversationId } });
    expect(turn).toMatchObject({ ending: "answered", endedAt: desk.at(-1), movedToPrivate: true });
  });

  it("opens a turn for a call of theirs that reached nobody", async () => {
    const item = await desk.logged({ direction: "inbound", outcome: "missed", durationSeconds: 0 });
    expect(await getVisible(desk.greta(), item.conversationId ?? "")).toMatchObject({
      status: "open",
      turnStartedAt: desk.at(-5).toISOString(),
    });
  });

  it("refuses the future, foreign lines, conversations, customers and callbacks, and changes nothing", async () => {
    const { conversationId: theirs, customerId: foreign } = await desk.ofBrand();
    const before = await desk.database.db.customer.findUniqueOrThrow({ where: { id: foreign } });
    const refused = (more: Partial<LogCall>, code: string) =>
      expect(desk.logged(more)).rejects.toMatchObject({ code });
    await refused({ startedAt: desk.at(10).toISOString() }, "call-future");
    await refused({ accountId: desk.people.account }, "not-a-line");
    await refused({ accountId: desk.people.brandAccount }, "not-found");
    await refused({ conversationId: theirs }, "not-found");
    await refused({ customerId: foreign }, "not-found");
    await refused({ callbackId: desk.database.id() }, "not-found");
    await refused({ callbackAt: desk.at(-1).toISOString() }, "callback-past");
    await refused({ callbackAt: desk.at(60 * 24 * 800).toISOString() }, "callback-far");
    expect(await desk.database.db.customer.findUniqueOrThrow({ where: { id: foreign } })).toEqual(before);
    expect(await desk.database.db.handle.count({ where: { customerId: foreign, channel: "phone" } })).toBe(0);
  });

  it("gives a number nobody is known by to the customer it was called for, by a link that can be undone", async () => {
    const { conversationId, customerId } = await desk.waiting();
    const number = desk.freshNumber();
    const item = await desk.logged({ number, customerId, conversationId });
    expect(item).toMatchObject({ customerId, conversationId });
    expect(await desk.database.db.link.findFirst({ where: { customerId, undoneAt: null } })).toMatchObject({
      evidence: "spoke-on-number",
    });
    const other = await desk.waiting();
    await expect(desk.logged({ number, customerId: other.customerId })).rejects.toMatchObject({
      code: "number-of-another",
    });
  });

  it("knows several people by one number, each with a history of their own", async () => {
    const number = desk.freshNumber();
    const mia = await desk.logged({ number, newPerson: "Mia Moss" });
    const tom = await desk.logged({ number, newPerson: "Tom Moss" });
    expect(tom.customerId).not.toBe(mia.customerId);
    expect((await lookUpNumber(desk.greta(), { number })).people.map((each) => each.displayName)).toEqual([
      "Mia Moss",
      "Tom Moss",
    ]);
    expect((await desk.logged({ number, customerId: tom.customerId })).customerId).toBe(tom.customerId);
    const id = desk.id();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(-3) });
    const { id: callId } = await desk.callOf(id);
    expect((await acceptCall(desk.greta(), callId, { customerId: tom.customerId })).people).toHaveLength(2);
    await desk.ring(id, { number, outcome: "finished", startedAt: desk.at(-3), durationSeconds: 60 });
    expect((await desk.interactionOf(id)).customerId).toBe(tom.customerId);
  });
});

describe("a customer who writes while they are called", () => {
  it("still waits for what they wrote after the call began", async () => {
    const { conversationId, number, externalId } = await desk.waitingWithNumber();
    const late = post(desk.id(), externalId, { publishedAt: desk.at(-2) });
    await ingestInteractions(desk.database.ctx(), [arrival(desk.x, late, desk.at(-2))]);
    await desk.logged({ number, startedAt: desk.at(-4).toISOString(), durationSeconds: 180 });
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({
      status: "open",
      turnStartedAt: desk.at(-2).toISOString(),
    });
  });
});
