import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { assign } from "@/lib/conversations/assign";
import { getClocks } from "@/lib/conversations/get-clocks";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import { snooze } from "@/lib/conversations/snooze";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
let ana: Ctx;
let greta: string;
let linda: string;
beforeAll(async () => {
  desk = await historyDesk();
  const agent = async (displayName: string) => {
    const id = desk.database.id();
    const email = `${displayName.toLowerCase()}@example.test`;
    await desk.database.db.agent.create({
      data: { id, email, displayName, role: "admin", createdAt: desk.now },
    });
    return id;
  };
  greta = await agent("Greta");
  linda = await agent("Linda");
  ana = desk.database.ctx({ type: "agent", agentId: await agent("Ana"), role: "admin", teamIds: [] });
});
afterAll(() => desk.database.drop());

const at = (minute: number) => {
  desk.database.clock.now = desk.minutes(minute);
};

async function asked(minute: number) {
  at(minute);
  const by = desk.id();
  const first = post(desk.id(), by, { publishedAt: desk.minutes(minute) });
  await desk.ingest(first);
  const { conversationId } = await desk.stored(first.externalId);
  const answer = (then: number, text = "It is in Rome. ^GT") =>
    desk.answer(nativeAnswer(desk.id(), by, { place: first.place, text, publishedAt: desk.minutes(then) }));
  const say = (then: number, text: string) =>
    desk.ingest(post(desk.id(), by, { place: first.place, text, publishedAt: desk.minutes(then) }));
  return { id: conversationId ?? "", answer, say };
}

describe("the clocks of a conversation", () => {
  it("run on when it is handed over, and tell who held it: the parts add up to the wait", async () => {
    const { id, answer } = await asked(0);
    at(4);
    await assign(ana, id, greta);
    at(9);
    await assign(ana, id, linda);
    at(20);
    await answer(15);
    const { turns, handovers } = await getClocks(ana, id);
    expect(handovers).toBe(1);
    expect(turns).toMatchObject([
      {
        customerSeconds: 900,
        deskSeconds: 900,
        heldBy: [
          { agent: null, milliseconds: 240_000 },
          { agent: { displayName: "Greta" }, milliseconds: 300_000 },
          { agent: { displayName: "Linda" }, milliseconds: 360_000 },
        ],
      },
    ]);
  });

  it("tell first and full resolution, and that nobody had to write again", async () => {
    const { id, answer, say } = await asked(30);
    await answer(35);
    at(40);
    await resolve(ana, id);
    expect(await getClocks(ana, id)).toMatchObject({
      firstResolutionSeconds: 600,
      fullResolutionSeconds: 600,
      isOneTouch: true,
      isFirstContact: true,
      reopenings: 0,
    });
    at(50);
    await say(50, "but it is not in Rome");
    expect(await getClocks(ana, id)).toMatchObject({ fullResolutionSeconds: null, reopenings: 1 });
    at(60);
    await answer(55);
    await resolve(ana, id);
    expect(await getClocks(ana, id)).toMatchObject({
      firstResolutionSeconds: 600,
      fullResolutionSeconds: 1800,
      isOneTouch: false,
      isFirstContact: false,
    });
  });

  it("count thanks for nothing: one answer stays one touch, first contact stays first contact", async () => {
    const { id, answer, say } = await asked(70);
    await answer(75);
    await say(76, "thanks a lot!");
    at(80);
    await resolve(ana, id);
    expect(await getClocks(ana, id)).toMatchObject({ isOneTouch: true, isFirstContact: true });
  });

  it("are not stopped by a snooze, and reopened by hand run on from the old start", async () => {
    const { id } = await asked(90);
    at(92);
    await snooze(ana, id, desk.minutes(200));
    at(100);
    expect((await getClocks(ana, id)).turns).toMatchObject([{ endedAt: null, customerSeconds: 600 }]);
    await resolve(ana, id, "duplicate");
    expect((await getClocks(ana, id)).turns).toMatchObject([
      { closeReason: "duplicate", customerSeconds: 600 },
    ]);
    at(105);
    await reopen(ana, id);
    expect((await getClocks(ana, id)).turns).toMatchObject([{ ending: null, customerSeconds: 900 }]);
  });
});
