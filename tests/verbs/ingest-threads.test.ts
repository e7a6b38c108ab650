import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordNatives } from "@/lib/conversations/record-natives";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { arrival, message, nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;

beforeAll(async () => {
  desk = await historyDesk();
});
beforeEach(() => {
  desk.database.clock.now = desk.now;
});
afterAll(() => desk.database.drop());

describe("where what came in goes", () => {
  it("joins another thread of the same person to their one unresolved conversation, across audiences", async () => {
    const by = desk.id();
    const [p, m] = [desk.id(), desk.id()];
    await desk.ingest(post(p, by));
    await desk.ingest(message(m, by, { publishedAt: desk.minutes(1) }));
    expect((await desk.stored(`dm:${m}`)).conversationId).toBe(
      (await desk.stored(`post:${p}`)).conversationId,
    );
    expect(await desk.conversationOf(`dm:${m}`)).toMatchObject({
      lastAudience: "private",
      lastInteractionNumber: 2,
    });
  });

  it("opens a new conversation and asks when the person has two unresolved ones", async () => {
    const by = desk.id();
    const [a, b, c] = [desk.id(), desk.id(), desk.id()];
    await desk.ingest(post(a, by));
    const first = await desk.conversationOf(`post:${a}`);
    await desk.database.db.conversation.update({
      where: { id: first.id },
      data: { status: "resolved", resolvedAt: desk.now },
    });
    await desk.ingest(post(b, by));
    await desk.database.db.conversation.update({
      where: { id: first.id },
      data: { status: "open", dueAt: desk.now },
    });
    await desk.ingest(post(c, by));
    const asked = await desk.conversationOf(`post:${c}`);
    const act = await desk.database.db.conversationAct.findFirstOrThrow({
      where: { conversationId: asked.id, kind: "join-proposed" },
    });
    expect((act.values as { conversationIds: string[] }).conversationIds.sort()).toEqual(
      [first.id, (await desk.conversationOf(`post:${b}`)).id].sort(),
    );
  });

  it("reopens a resolved conversation within seven days with a new turn, and opens a new one later", async () => {
    const by = desk.id();
    const [a, b, c] = [desk.id(), desk.id(), desk.id()];
    const at = { place: `dm:${by}-900` };
    await desk.ingest(message(a, by, at));
    await recordNatives(desk.database.ctx(), [
      {
        ...arrival(
          desk.account,
          nativeAnswer(desk.id(), by, {
            ...at,
            kind: "direct_message",
            audience: "private",
            externalId: `dm:${desk.id()}`,
            publishedAt: desk.minutes(3),
          }),
        ),
        agentId: null,
        initials: "GT",
      },
    ]);
    const { id: conversationId } = await desk.conversationOf(`dm:${a}`);
    await desk.database.db.conversation.update({
      where: { id: conversationId },
      data: { status: "resolved", resolvedAt: desk.minutes(5) },
    });

    desk.database.clock.now = desk.minutes(6 * 24 * 60);
    await desk.ingest(message(b, by, { ...at, publishedAt: desk.database.clock.now }));
    expect((await desk.stored(`dm:${b}`)).conversationId).toBe(conversationId);
    expect(await desk.conversationOf(`dm:${b}`)).toMatchObject({ status: "open", resolvedAt: null });
    const turns = await desk.database.db.turn.findMany({
      where: { conversationId },
      orderBy: { position: "asc" },
    });
    expect(turns.map((turn) => [turn.position, turn.ending])).toEqual([
      [1, "answered"],
      [2, null],
    ]);

    const resolvedAt = desk.minutes(6 * 24 * 60 + 5);
    await desk.database.db.conversation.update({
      where: { id: conversationId },
      data: { status: "resolved", resolvedAt },
    });
    desk.database.clock.now = desk.minutes(14 * 24 * 60);
    await desk.ingest(message(c, by, { ...at, publishedAt: desk.database.clock.now }));
    expect((await desk.stored(`dm:${c}`)).conversationId).not.toBe(conversationId);
    expect((await desk.stored(`dm:${c}`)).threadId).toBe((await desk.stored(`dm:${a}`)).threadId);
    expect((await desk.stored(`dm:${a}`)).conversationId).toBe(conversationId);
  });

  it("finds the parent that comes later, and gives an answer that overtook its question its place", async () => {
    const by = desk.id();
    const [question, answer, more] = [desk.id(), desk.id(), desk.id()];
    const reply = nativeAnswer(answer, by, {
      place: `post:${question}`,
      inReplyToExternalId: `post:${question}`,
      publishedAt: desk.minutes(4),
    });
    await recordNatives(desk.database.ctx(), [
      { ...arrival(desk.account, reply), agentId: null, initials: "GT" },
    ]);
    expect((await desk.conversationOf(`post:${answer}`)).status).toBe("waiting");
    await desk.ingest(post(question, by));
    const conversation = await desk.conversationOf(`post:${question}`);
    expect(conversation).toMatchObject({ status: "waiting", dueAt: null, lastInteractionNumber: 2 });
    expect((await desk.stored(`post:${answer}`)).inReplyToId).toBe(
      (await desk.stored(`post:${question}`)).id,
    );
    const turn = await desk.database.db.turn.findFirstOrThrow({ where: { conversationId: conversation.id } });
    expect(turn).toMatchObject({ startedAt: desk.minutes(-1), endedAt: desk.minutes(4), ending: "answered" });
    desk.database.clock.now = desk.minutes(9);
    await desk.ingest(post(more, by, { place: `post:${question}`, publishedAt: desk.minutes(8) }));
    expect((await desk.conversationOf(`post:${more}`)).status).toBe("open");
    expect(
      (await desk.database.db.customer.findUniqueOrThrow({ where: { id: conversation.customerId } }))
        .displayName,
    ).toBe(`Person ${by}`);
  });

  it("keeps bystanders of a thread of 500 apart: stored and findable, without conversation or clock", async () => {
    const [root, author] = [desk.id(), desk.id()];
    await desk.ingest(post(root, author));
    const before = await desk.database.db.conversation.count();
    const crowd = Array.from({ length: 500 }, (_, index) =>
      post(desk.id(), desk.id(), {
        place: `post:${root}`,
        inReplyToExternalId: `post:${root}`,
        names: "prefix",
        isThreadAuthor: null,
        text: index % 10 === 0 ? "me too" : "what a story",
        publishedAt: desk.minutes(1),
      }),
    );
    for (let i = 0; i < crowd.length; i += 100) await desk.ingest(...crowd.slice(i, i + 100));
    expect(await desk.database.db.conversation.count()).toBe(before);
    expect((await desk.conversationOf(`post:${root}`)).lastInteractionNumber).toBe(1);
    const aside = await desk.database.db.interaction.findMany({
      where: { text: "me too", opensTurn: false, conversationId: null },
    });
    expect(new Set(aside.map((each) => each.customerId)).size).toBe(50);

    const own = desk.id();
    await desk.ingest(
      post(own, author, {
        place: `post:${root}`,
        names: "prefix",
        isThreadAuthor: null,
        publishedAt: desk.minutes(2),
      }),
    );
    expect((await desk.stored(`post:${own}`)).conversationId).toBe(
      (await desk.stored(`post:${root}`)).conversationId,
    );

    const [convert] = crowd;
    if (!convert?.customer) throw new Error("no crowd");
    const speaks = desk.id();
    await desk.ingest(
      post(speaks, convert.customer.externalId, {
        place: `post:${root}`,
        isThreadAuthor: false,
        publishedAt: desk.minutes(3),
      }),
    );
    const opened = await desk.conversationOf(`post:${speaks}`);
    expect(opened).toMatchObject({ status: "open", turnStartedAt: desk.now });
    expect((await desk.stored(convert.externalId)).conversationId).toBe(opened.id);
  });
});
