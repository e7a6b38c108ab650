import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptCall } from "@/lib/conversations/accept-call";
import { listCalls } from "@/lib/conversations/list-calls";
import { settleCalls } from "@/lib/conversations/settle-calls";
import { type CallDesk, callDesk } from "../support/call-desk";

let desk: CallDesk;
beforeAll(async () => {
  desk = await callDesk();
});
afterAll(() => desk.database.drop());

describe("a call that a line tells of", () => {
  it("rings without touching the history, and opens a turn at its end when it was missed", async () => {
    const id = desk.id();
    const number = desk.freshNumber();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(-2) });
    expect(await desk.callOf(id)).toMatchObject({ state: "ringing", interactionId: null });
    expect(
      (await listCalls(desk.greta(), { state: "ringing", limit: 50 })).data.map((call) => call.id),
    ).toContain((await desk.callOf(id)).id);
    await desk.ring(id, { number, outcome: "missed", startedAt: desk.at(-2), endedAt: desk.at(-1) });
    const conversation = await desk.conversationOf(id);
    expect(conversation).toMatchObject({
      status: "open",
      turnStartedAt: desk.at(-1).toISOString(),
      lastChannel: "phone",
      lastCall: "missed",
      team: { id: desk.people.care },
    });
    expect((await listCalls(desk.greta(), { state: "ringing", limit: 50 })).data).toEqual([]);
  });

  it("ends the same in whatever order it is told, and however often", async () => {
    const number = desk.freshNumber();
    const pieces = [
      { number, outcome: "ringing" as const, startedAt: desk.at(-9) },
      { number, outcome: "answered" as const, startedAt: desk.at(-9) },
      {
        number,
        outcome: "finished" as const,
        startedAt: desk.at(-9),
        endedAt: desk.at(-4),
        durationSeconds: 300,
      },
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0, 2],
      [2, 0, 1, 0],
    ];
    for (const order of orders) {
      const id = desk.id();
      for (const at of order) await desk.ring(id, pieces[at] ?? { outcome: "ringing" });
      expect(await desk.callOf(id)).toMatchObject({
        state: "finished",
        startedAt: desk.at(-9),
        endedAt: desk.at(-4),
        durationSeconds: 300,
        isAnswer: true,
      });
      expect(await desk.interactionOf(id)).toMatchObject({
        kind: "call",
        audience: "private",
        opensTurn: false,
      });
      expect(await desk.database.db.interaction.count({ where: { externalId: `call:${id}` } })).toBe(1);
    }
  });

  it("believes the end in which somebody spoke over one in which nobody did", async () => {
    for (const order of [
      ["missed", "finished"],
      ["finished", "missed"],
    ] as const) {
      const id = desk.id();
      const number = desk.freshNumber();
      for (const outcome of order)
        await desk.ring(id, {
          number,
          outcome,
          startedAt: desk.at(-9),
          endedAt: desk.at(outcome === "missed" ? -8 : -4),
          durationSeconds: outcome === "missed" ? 0 : 300,
        });
      expect(await desk.callOf(id)).toMatchObject({ state: "finished", durationSeconds: 300 });
      expect(await desk.conversationOf(id)).toMatchObject({ status: "waiting", turnStartedAt: null });
    }
  });

  it("makes a caller without a number somebody else each time", async () => {
    const [one, other] = [desk.id(), desk.id()];
    for (const id of [one, other])
      await desk.ring(id, { number: null, outcome: "missed", startedAt: desk.at(-1) });
    expect((await desk.interactionOf(one)).customerId).not.toBe((await desk.interactionOf(other)).customerId);
    expect(await desk.conversationOf(one)).toMatchObject({ customer: { displayName: "Withheld number" } });
  });

  it("counts as missed after ten minutes of ringing, and believes a later end", async () => {
    const id = desk.id();
    const number = desk.freshNumber();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(-11) });
    expect(await settleCalls(desk.database.ctx())).toBe(1);
    expect(await desk.callOf(id)).toMatchObject({ state: "missed" });
    expect(await desk.conversationOf(id)).toMatchObject({ status: "open" });
    await desk.ring(id, {
      number,
      outcome: "finished",
      startedAt: desk.at(-11),
      endedAt: desk.at(-1),
      durationSeconds: 600,
    });
    expect(await desk.callOf(id)).toMatchObject({ state: "finished" });
    expect(await desk.conversationOf(id)).toMatchObject({ status: "waiting", turnStartedAt: null });
  });

  it("rings on no screen of another team, and names nobody to them", async () => {
    const id = desk.id();
    await desk.ring(id, { number: desk.freshNumber(), outcome: "ringing", startedAt: desk.at(0) });
    const call = await desk.callOf(id);
    expect((await listCalls(desk.noah(), { state: "recent", limit: 200 })).data).toEqual([]);
    await expect(acceptCall(desk.noah(), call.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(acceptCall(desk.greta(), desk.database.id())).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the raw bytes that told of a call", () => {
  it("all hang on its interaction, also those that came while it rang", async () => {
    const id = desk.id();
    const number = desk.freshNumber();
    const raws = [desk.database.id(), desk.database.id(), desk.database.id()];
    const tell = (heard: Parameters<typeof desk.ring>[1], rawEventId: string | undefined) =>
      desk.ring(id, heard, rawEventId);
    await tell({ number, outcome: "ringing", startedAt: desk.at(-3) }, raws[0]);
    await tell({ number, outcome: "missed", startedAt: desk.at(-3), endedAt: desk.at(-2) }, raws[1]);
    await tell({ number, outcome: "missed", startedAt: desk.at(-3), endedAt: desk.at(-2) }, raws[2]);
    const { id: interactionId } = await desk.interactionOf(id);
    const kept = await desk.database.db.interactionRaw.findMany({ where: { interactionId } });
    expect(kept.map((each) => each.rawEventId).sort()).toEqual([...raws].sort());
    expect((await desk.callOf(id)).rawEvents).toEqual([]);
  });
});
