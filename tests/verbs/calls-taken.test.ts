import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptCall } from "@/lib/conversations/accept-call";
import { dismissCallNote } from "@/lib/conversations/dismiss-call-note";
import { getConversation } from "@/lib/conversations/get-conversation";
import { listCalls } from "@/lib/conversations/list-calls";
import { writeCallNote } from "@/lib/conversations/write-call-note";
import { type CallDesk, callDesk } from "../support/call-desk";

let desk: CallDesk;
beforeAll(async () => {
  desk = await callDesk();
});
afterAll(() => desk.database.drop());

describe("taking a call", () => {
  it("gives it to one of two who take it at once; the other is told who", async () => {
    const id = desk.id();
    await desk.ring(id, { number: desk.freshNumber(), outcome: "ringing", startedAt: desk.at(0) });
    const call = await desk.callOf(id);
    const both = await Promise.allSettled([
      acceptCall(desk.greta(), call.id),
      acceptCall(desk.linda(), call.id),
    ]);
    const taken = both.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    const refused = both.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(taken).toHaveLength(1);
    expect(refused).toMatchObject([
      { code: "call-taken", values: { name: taken[0]?.acceptedBy?.displayName } },
    ]);
  });

  it("leaves a note that waits for its taker alone until it is written, once", async () => {
    const id = desk.id();
    const number = desk.freshNumber();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(-3) });
    const { id: callId } = await desk.callOf(id);
    await acceptCall(desk.greta(), callId);
    await desk.ring(id, {
      number,
      outcome: "finished",
      startedAt: desk.at(-3),
      endedAt: desk.at(-1),
      durationSeconds: 120,
    });
    const waiting = async (ctx = desk.greta()) =>
      (await listCalls(ctx, { state: "waiting", limit: 200 })).data.map((call) => call.id);
    expect(await waiting()).toContain(callId);
    expect(await waiting(desk.linda())).not.toContain(callId);
    await expect(writeCallNote(desk.linda(), callId, { outcome: "solved", note: "" })).rejects.toMatchObject({
      code: "call-taken",
    });
    const written = await writeCallNote(desk.greta(), callId, {
      outcome: "promised",
      note: "Asked where her bag is.",
      promised: "Write tonight",
    });
    expect(written).toMatchObject({
      kind: "call",
      direction: "inbound",
      text: "Asked where her bag is.",
      call: { outcome: "promised", promised: "Write tonight", noteState: "written", durationSeconds: 120 },
    });
    expect(await waiting()).not.toContain(callId);
    await expect(writeCallNote(desk.greta(), callId, { outcome: "solved", note: "" })).rejects.toMatchObject({
      code: "note-written",
    });
  });

  it("ends with its note where the line has not told its end, and takes the line's length then", async () => {
    const id = desk.id();
    const number = desk.freshNumber();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(-3) });
    const { id: callId } = await desk.callOf(id);
    await acceptCall(desk.greta(), callId);
    await writeCallNote(desk.greta(), callId, { outcome: "voicemail", note: "Only noise." });
    expect(await desk.conversationOf(id)).toMatchObject({ status: "open" });
    await desk.ring(id, {
      number,
      outcome: "finished",
      startedAt: desk.at(-3),
      endedAt: desk.at(0),
      durationSeconds: 175,
    });
    expect(await desk.callOf(id)).toMatchObject({
      durationSeconds: 180,
      outcome: "voicemail",
      isAnswer: false,
    });
    expect(await desk.interactionOf(id)).toMatchObject({ text: "Only noise.", opensTurn: true });
  });

  it("can be dismissed with a reason, which stays", async () => {
    const id = desk.id();
    await desk.ring(id, {
      number: desk.freshNumber(),
      outcome: "finished",
      startedAt: desk.at(-3),
      durationSeconds: 30,
    });
    const { id: callId } = await desk.callOf(id);
    expect(await dismissCallNote(desk.greta(), callId, "Silent line")).toMatchObject({
      noteState: "dismissed",
    });
    await expect(dismissCallNote(desk.greta(), callId, "again")).rejects.toMatchObject({
      code: "note-written",
    });
    const history = await getConversation(desk.greta(), (await desk.conversationOf(id)).id);
    expect(history.interactions[0]).toMatchObject({ call: { dismissReason: "Silent line" } });
  });
});
