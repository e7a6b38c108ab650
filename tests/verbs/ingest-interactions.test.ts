import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { recordNatives } from "@/lib/conversations/record-natives";
import { type TestDatabase, testDatabase } from "../support/database";
import { arrival, careAccount, message, nativeAnswer, person, post } from "../support/inbound";

let database: TestDatabase;
let account: ArrivalAccount;
let other: ArrivalAccount;
let next = 1000;
const NOW = new Date("2026-11-23T09:00:00.000Z");

beforeAll(async () => {
  database = await testDatabase(NOW);
  account = await careAccount(database);
  other = await careAccount(database, { handle: "NorthwindAir", externalId: "901" });
});
beforeEach(() => {
  database.clock.now = NOW;
});
afterAll(() => database.drop());

const id = () => String(next++);
const stored = (externalId: string) =>
  database.db.interaction.findUniqueOrThrow({ where: { channel_externalId: { channel: "x", externalId } } });
const conversationOf = async (externalId: string) => {
  const { conversationId } = await stored(externalId);
  return database.db.conversation.findUniqueOrThrow({ where: { id: conversationId ?? "" } });
};
const ingest = (...inbounds: ReturnType<typeof post>[]) =>
  ingestInteractions(
    database.ctx(),
    inbounds.map((each) => arrival(account, each)),
  );
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

describe("ingest", () => {
  it("opens a conversation with a turn that is due ten minutes after the post", async () => {
    const [p, by] = [id(), id()];
    const [landed] = await ingest(post(p, by));
    expect(landed?.outcome).toBe("created");
    const conversation = await conversationOf(`post:${p}`);
    expect(conversation).toMatchObject({
      status: "open",
      rank: 1,
      teamId: account.teamId,
      accountId: account.id,
      language: "en",
      lastInteractionNumber: 1,
      targetSeconds: 600,
      lastAudience: "public",
      dueAt: minutes(9),
      promisedAt: minutes(9),
      turnStartedAt: minutes(-1),
      lastInboundAt: minutes(-1),
    });
    expect(conversation.preview).toContain("my bag");
    expect(await database.db.turn.count({ where: { conversationId: conversation.id, endedAt: null } })).toBe(
      1,
    );
    const changes = await database.db.change.findMany({ where: { conversationId: conversation.id } });
    expect(changes.map((each) => each.kind).sort()).toEqual(["conversation.changed", "interaction.created"]);
  });

  it("takes the same post any number of times as one interaction, also through two accounts", async () => {
    const p = post(id(), id());
    await ingest(p, p);
    await ingest(p);
    await ingestInteractions(database.ctx(), [arrival(other, p), arrival(account, p)]);
    const interaction = await stored(p.externalId);
    expect(await database.db.interactionAccount.count({ where: { interactionId: interaction.id } })).toBe(2);
    expect((await conversationOf(p.externalId)).lastInteractionNumber).toBe(1);
    expect(await database.db.change.count({ where: { interactionId: interaction.id } })).toBe(1);
  });

  it("keeps one running turn when the customer writes again, in the same conversation", async () => {
    const by = id();
    const [a, b] = [id(), id()];
    await ingest(post(a, by));
    await ingest(
      post(b, by, {
        place: `post:${a}`,
        inReplyToExternalId: `post:${a}`,
        publishedAt: minutes(2),
        text: "hello?",
      }),
    );
    const conversation = await conversationOf(`post:${b}`);
    expect(conversation).toMatchObject({
      lastInteractionNumber: 2,
      turnStartedAt: minutes(-1),
      preview: "hello?",
    });
    expect((await stored(`post:${b}`)).inReplyToId).toBe((await stored(`post:${a}`)).id);
    expect(await database.db.turn.count({ where: { conversationId: conversation.id } })).toBe(1);
  });

  it("shows the newest version of an edited post whatever the order, and keeps its first time", async () => {
    for (const order of [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1],
    ]) {
      const [first, second, third, by] = [id(), id(), id(), id()];
      const chain = [first, second, third];
      for (const version of order) {
        const aliases = chain.slice(1, version).map((each) => `post:${each}`);
        await ingest(
          post(first, by, { aliases, version, text: `version ${version}`, publishedAt: minutes(version) }),
        );
      }
      const interaction = await stored(`post:${first}`);
      expect(interaction).toMatchObject({
        text: "version 3",
        version: 3,
        isEdited: true,
        publishedAt: minutes(1),
      });
      const versions = await database.db.interactionVersion.findMany({
        where: { interactionId: interaction.id },
        orderBy: { text: "asc" },
      });
      expect(versions.map((each) => each.text)).toEqual(["version 1", "version 2"]);
      expect(versions.map((each) => each.externalId)).toEqual([`post:${first}`, `post:${second}`]);
      expect((await conversationOf(`post:${first}`)).preview).toBe("version 3");
      await ingest(
        post(third, by, { externalId: `post:${third}`, aliases: [], version: 1, text: "its chain untold" }),
      );
      expect(
        await database.db.interaction.count({
          where: { externalId: { in: chain.map((each) => `post:${each}`) } },
        }),
      ).toBe(1);
    }
  });

  it("takes edits of one batch as one interaction", async () => {
    const [first, second, by] = [id(), id(), id()];
    await ingest(
      post(first, by, { aliases: [`post:${second}`], version: 2, text: "after" }),
      post(first, by, { text: "before" }),
    );
    expect(await stored(`post:${first}`)).toMatchObject({ text: "after", version: 2, isEdited: true });
  });

  it("joins another thread of the same person to their one unresolved conversation, across audiences", async () => {
    const by = id();
    const [p, m] = [id(), id()];
    await ingest(post(p, by));
    await ingest(message(m, by, { publishedAt: minutes(1) }));
    expect((await stored(`dm:${m}`)).conversationId).toBe((await stored(`post:${p}`)).conversationId);
    expect(await conversationOf(`dm:${m}`)).toMatchObject({
      lastAudience: "private",
      lastInteractionNumber: 2,
    });
  });

  it("opens a new conversation and asks when the person has two unresolved ones", async () => {
    const by = id();
    const [a, b, c] = [id(), id(), id()];
    await ingest(post(a, by));
    const first = await conversationOf(`post:${a}`);
    await database.db.conversation.update({
      where: { id: first.id },
      data: { status: "resolved", resolvedAt: NOW },
    });
    await ingest(post(b, by));
    await database.db.conversation.update({ where: { id: first.id }, data: { status: "open", dueAt: NOW } });
    await ingest(post(c, by));
    const asked = await conversationOf(`post:${c}`);
    const act = await database.db.conversationAct.findFirstOrThrow({
      where: { conversationId: asked.id, kind: "join-proposed" },
    });
    expect((act.values as { conversationIds: string[] }).conversationIds.sort()).toEqual(
      [first.id, (await conversationOf(`post:${b}`)).id].sort(),
    );
  });

  it("reopens a resolved conversation within seven days with a new turn, and opens a new one later", async () => {
    const by = id();
    const [a, b, c] = [id(), id(), id()];
    const at = { place: `dm:${by}-900` };
    await ingest(message(a, by, at));
    await recordNatives(database.ctx(), [
      {
        ...arrival(
          account,
          nativeAnswer(id(), by, {
            ...at,
            kind: "direct_message",
            audience: "private",
            externalId: `dm:${id()}`,
            publishedAt: minutes(3),
          }),
        ),
        agentId: null,
        initials: "GT",
      },
    ]);
    const { id: conversationId } = await conversationOf(`dm:${a}`);
    await database.db.conversation.update({
      where: { id: conversationId },
      data: { status: "resolved", resolvedAt: minutes(5) },
    });

    database.clock.now = minutes(6 * 24 * 60);
    await ingest(message(b, by, { ...at, publishedAt: database.clock.now }));
    expect((await stored(`dm:${b}`)).conversationId).toBe(conversationId);
    expect(await conversationOf(`dm:${b}`)).toMatchObject({ status: "open", resolvedAt: null });
    const turns = await database.db.turn.findMany({
      where: { conversationId },
      orderBy: { position: "asc" },
    });
    expect(turns.map((turn) => [turn.position, turn.ending])).toEqual([
      [1, "answered"],
      [2, null],
    ]);

    const resolvedAt = minutes(6 * 24 * 60 + 5);
    await database.db.conversation.update({
      where: { id: conversationId },
      data: { status: "resolved", resolvedAt },
    });
    database.clock.now = minutes(14 * 24 * 60);
    await ingest(message(c, by, { ...at, publishedAt: database.clock.now }));
    expect((await stored(`dm:${c}`)).conversationId).not.toBe(conversationId);
    expect((await stored(`dm:${c}`)).threadId).toBe((await stored(`dm:${a}`)).threadId);
    expect((await stored(`dm:${a}`)).conversationId).toBe(conversationId);
  });

  it("finds the parent that comes later, and gives an answer that overtook its question its place", async () => {
    const by = id();
    const [question, answer, more] = [id(), id(), id()];
    const reply = nativeAnswer(answer, by, {
      place: `post:${question}`,
      inReplyToExternalId: `post:${question}`,
      publishedAt: minutes(4),
    });
    await recordNatives(database.ctx(), [{ ...arrival(account, reply), agentId: null, initials: "GT" }]);
    expect((await conversationOf(`post:${answer}`)).status).toBe("waiting");
    await ingest(post(question, by));
    const conversation = await conversationOf(`post:${question}`);
    expect(conversation).toMatchObject({ status: "waiting", dueAt: null, lastInteractionNumber: 2 });
    expect((await stored(`post:${answer}`)).inReplyToId).toBe((await stored(`post:${question}`)).id);
    const turn = await database.db.turn.findFirstOrThrow({ where: { conversationId: conversation.id } });
    expect(turn).toMatchObject({ startedAt: minutes(-1), endedAt: minutes(4), ending: "answered" });
    database.clock.now = minutes(9);
    await ingest(post(more, by, { place: `post:${question}`, publishedAt: minutes(8) }));
    expect((await conversationOf(`post:${more}`)).status).toBe("open");
    expect(
      (await database.db.customer.findUniqueOrThrow({ where: { id: conversation.customerId } })).displayName,
    ).toBe(`Person ${by}`);
  });

  it("keeps bystanders of a thread of 500 apart: stored and findable, without conversation or clock", async () => {
    const [root, author] = [id(), id()];
    await ingest(post(root, author));
    const before = await database.db.conversation.count();
    const crowd = Array.from({ length: 500 }, (_, index) =>
      post(id(), id(), {
        place: `post:${root}`,
        inReplyToExternalId: `post:${root}`,
        names: "prefix",
        isThreadAuthor: null,
        text: index % 10 === 0 ? "me too" : "what a story",
        publishedAt: minutes(1),
      }),
    );
    for (let i = 0; i < crowd.length; i += 100) await ingest(...crowd.slice(i, i + 100));
    expect(await database.db.conversation.count()).toBe(before);
    expect((await conversationOf(`post:${root}`)).lastInteractionNumber).toBe(1);
    const aside = await database.db.interaction.findMany({
      where: { text: "me too", opensTurn: false, conversationId: null },
    });
    expect(new Set(aside.map((each) => each.customerId)).size).toBe(50);

    const own = id();
    await ingest(
      post(own, author, {
        place: `post:${root}`,
        names: "prefix",
        isThreadAuthor: null,
        publishedAt: minutes(2),
      }),
    );
    expect((await stored(`post:${own}`)).conversationId).toBe((await stored(`post:${root}`)).conversationId);

    const [convert] = crowd;
    if (!convert?.customer) throw new Error("no crowd");
    const speaks = id();
    await ingest(
      post(speaks, convert.customer.externalId, {
        place: `post:${root}`,
        isThreadAuthor: false,
        publishedAt: minutes(3),
      }),
    );
    const opened = await conversationOf(`post:${speaks}`);
    expect(opened).toMatchObject({ status: "open", turnStartedAt: NOW });
    expect((await stored(convert.externalId)).conversationId).toBe(opened.id);
  });

  it("stores broken text, names and media without stumbling", async () => {
    const [p, by] = [id(), id()];
    await ingest(
      post(p, by, {
        text: "nul \0 lone \ud800 <script>alert(1)</script>",
        customer: person(by, { displayName: "\u202Eevil\0 \udc00", bio: "x".repeat(5000), followers: 12 }),
        media: [
          { externalId: "3_1", sourceUrl: "https://pbs.example/1.jpg", type: "image/jpeg" },
          { externalId: "3_2" },
        ],
        quote: { externalId: "post:1", text: "quoted \0" },
      }),
    );
    const interaction = await stored(`post:${p}`);
    expect(interaction.text).toBe("nul  lone \ufffd <script>alert(1)</script>");
    const files = await database.db.attachment.findMany({
      where: { interactionId: interaction.id },
      orderBy: { position: "asc" },
    });
    expect(files.map((each) => [each.state, each.failure])).toEqual([
      ["pending", null],
      ["failed", "no-source"],
    ]);
  });

  it("reckons the same in a process of any zone", async () => {
    for (const zone of ["Pacific/Apia", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kathmandu"]) {
      vi.stubEnv("TZ", zone);
      const p = post(id(), id());
      await ingest(p);
      const conversation = await conversationOf(p.externalId);
      vi.unstubAllEnvs();
      expect(conversation).toMatchObject({
        dueAt: minutes(9),
        turnStartedAt: minutes(-1),
        openedAt: minutes(-1),
      });
    }
  });

  it("rolls a batch back as a whole when one of it cannot be stored", async () => {
    const [a, b] = [id(), id()];
    const broken = post(b, id(), { kind: "smoke signal" as "post" });
    await expect(ingest(post(a, id()), broken)).rejects.toThrow();
    expect(
      await database.db.interaction.count({ where: { externalId: { in: [`post:${a}`, `post:${b}`] } } }),
    ).toBe(0);
    expect(await database.db.handle.count({ where: { externalId: broken.customer?.externalId ?? "" } })).toBe(
      0,
    );
  });

  it("loses nothing, doubles nothing and never deadlocks with eight batches over the same people at once", async () => {
    const authors = Array.from({ length: 12 }, id);
    const posts = Array.from({ length: 200 }, (_, index) =>
      post(id(), authors[index % 12] ?? "", { publishedAt: minutes(-2) }),
    );
    const batches = Array.from({ length: 8 }, (_, lane) =>
      posts
        .map((_, index) => posts[(index * 7 + lane * 31) % posts.length])
        .filter((each) => each !== undefined),
    );
    await Promise.all(
      batches.map(async (batch, lane) => {
        for (let i = 0; i < batch.length; i += 50) {
          const part = batch.slice(i, i + 50).map((each) => arrival(lane % 2 === 0 ? account : other, each));
          await ingestInteractions(database.ctx(), part);
        }
      }),
    );
    const ids = posts.map((each) => each.externalId);
    expect(await database.db.interaction.count({ where: { externalId: { in: ids } } })).toBe(200);
    const handles = await database.db.handle.findMany({ where: { externalId: { in: authors } } });
    expect(handles).toHaveLength(12);
    const conversations = await database.db.conversation.findMany({
      where: { customerId: { in: handles.map((each) => each.customerId) } },
    });
    expect(conversations).toHaveLength(12);
    expect(conversations.reduce((sum, each) => sum + each.lastInteractionNumber, 0)).toBe(200);
    expect(
      await database.db.interactionAccount.count({
        where: {
          interactionId: {
            in: (await database.db.interaction.findMany({ where: { externalId: { in: ids } } })).map(
              (each) => each.id,
            ),
          },
        },
      }),
    ).toBe(400);
  });
});
