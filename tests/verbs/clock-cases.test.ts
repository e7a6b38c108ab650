import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { message, nativeAnswer, person, post } from "../support/inbound";

let desk: HistoryDesk;
beforeAll(async () => {
  desk = await historyDesk();
});
afterAll(() => desk.database.drop());

const at = (minute: number) => {
  desk.database.clock.now = desk.minutes(minute);
};
const turnsOf = async (externalId: string) => desk.turns((await desk.stored(externalId)).conversationId);

describe("the clocks, case by case", () => {
  it("edited: the first time stays, and whether it asks goes by the newest words", async () => {
    const by = desk.id();
    const first = post(desk.id(), by, { publishedAt: desk.minutes(0) });
    at(0);
    await desk.ingest(first);
    await desk.answer(nativeAnswer(desk.id(), by, { place: first.place, publishedAt: desk.minutes(3) }));
    const said = { place: first.place, publishedAt: desk.minutes(5), text: "thanks" };
    const thanks = post(desk.id(), by, said);
    at(5);
    await desk.ingest(thanks);
    expect((await turnsOf(first.externalId))[1]).toMatchObject({ isCloser: true });
    at(8);
    const text = "thanks, but where is the other one?";
    await desk.ingest({ ...thanks, version: 2, text, publishedAt: desk.minutes(8) });
    expect((await turnsOf(first.externalId))[1]).toMatchObject({
      isCloser: false,
      startedAt: desk.minutes(5),
      promisedAt: desk.minutes(15),
    });
    expect((await desk.conversationOf(first.externalId)).rank).toBe(1);
  });

  it("native: an answer from the channel itself stops the turn and is credited to nobody", async () => {
    const by = desk.id();
    const first = post(desk.id(), by, { publishedAt: desk.minutes(20) });
    at(20);
    await desk.ingest(first);
    await desk.answer(nativeAnswer(desk.id(), by, { place: first.place, publishedAt: desk.minutes(24) }));
    expect(await turnsOf(first.externalId)).toMatchObject([
      { ending: "answered", endedAt: desk.minutes(24), agentId: null },
    ]);
  });

  it("bystander: what somebody says to somebody else starts no turn", async () => {
    const before = await desk.database.db.turn.count();
    const aside = post(desk.id(), desk.id(), {
      names: "none",
      place: `post:${desk.id()}`,
      isThreadAuthor: false,
      text: "me too",
    });
    await desk.ingest(aside);
    expect(await desk.database.db.turn.count()).toBe(before);
  });

  it("reopen: what comes after a resolve within the account's days is a new turn of the same conversation", async () => {
    const by = desk.id();
    const first = message(desk.id(), by, { publishedAt: desk.minutes(40) });
    at(40);
    await desk.ingest(first);
    const { conversationId } = await desk.stored(first.externalId);
    const answered = nativeAnswer(desk.id(), by, {
      externalId: `dm:${desk.id()}`,
      kind: "direct_message",
      audience: "private",
      place: first.place,
      publishedAt: desk.minutes(42),
    });
    await desk.answer(answered);
    await desk.database.db.conversation.update({
      where: { id: conversationId ?? "" },
      data: { status: "resolved", resolvedAt: desk.minutes(45) },
    });
    at(60);
    const again = message(desk.id(), by, { publishedAt: desk.minutes(60), text: "it is broken again" });
    await desk.ingest({ ...again, customer: person(by), place: first.place });
    expect(await desk.turns(conversationId)).toMatchObject([
      { position: 1, endedAt: desk.minutes(42) },
      { position: 2, startedAt: desk.minutes(60), endedAt: null },
    ]);
  });

  it("late: what reached us late began when it was said, and the delay is told by its receipt", async () => {
    at(90);
    const late = post(desk.id(), desk.id(), { publishedAt: desk.minutes(70) });
    await desk.ingest(late);
    expect(await turnsOf(late.externalId)).toMatchObject([
      { startedAt: desk.minutes(70), receivedAt: desk.minutes(90), promisedAt: desk.minutes(80) },
    ]);
  });

  it("fills who, where and in which language, with everything the turn holds", async () => {
    const by = desk.id();
    at(101);
    const first = post(desk.id(), by, {
      publishedAt: desk.minutes(100),
      language: "de",
      text: "Wo ist mein Koffer?",
    });
    const more = post(desk.id(), by, { place: first.place, publishedAt: desk.minutes(101), text: "hallo?" });
    await desk.ingest(first, more);
    const [a, b] = [await desk.stored(first.externalId), await desk.stored(more.externalId)];
    expect(await desk.turns(a.conversationId)).toMatchObject([
      {
        firstInteractionId: a.id,
        inboundIds: [a.id, b.id],
        lastInboundAt: desk.minutes(101),
        teamId: desk.account.teamId,
        language: "de",
        level: 0,
        calendarId: null,
      },
    ]);
  });
});
