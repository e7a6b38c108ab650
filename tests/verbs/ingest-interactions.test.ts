import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { arrival, careAccount, post } from "../support/inbound";

let desk: HistoryDesk;
let other: ArrivalAccount;

beforeAll(async () => {
  desk = await historyDesk();
  other = await careAccount(desk.database, { handle: "NorthwindAir", externalId: "901" });
});
beforeEach(() => {
  desk.database.clock.now = desk.now;
});
afterAll(() => desk.database.drop());

describe("ingest", () => {
  it("opens a conversation with a turn that is due ten minutes after the post", async () => {
    const [p, by] = [desk.id(), desk.id()];
    const [landed] = await desk.ingest(post(p, by));
    expect(landed?.outcome).toBe("created");
    const conversation = await desk.conversationOf(`post:${p}`);
    expect(conversation).toMatchObject({
      status: "open",
      rank: 1,
      teamId: desk.account.teamId,
      accountId: desk.account.id,
      language: "en",
      lastInteractionNumber: 1,
      targetSeconds: 600,
      lastAudience: "public",
      dueAt: desk.minutes(9),
      promisedAt: desk.minutes(9),
      turnStartedAt: desk.minutes(-1),
      lastInboundAt: desk.minutes(-1),
    });
    expect(conversation.preview).toContain("my bag");
    expect(
      await desk.database.db.turn.count({ where: { conversationId: conversation.id, endedAt: null } }),
    ).toBe(1);
    const changes = await desk.database.db.change.findMany({ where: { conversationId: conversation.id } });
    expect(changes.map((each) => each.kind).sort()).toEqual(["conversation.changed", "interaction.created"]);
  });

  it("takes the same post any number of times as one interaction, also through two accounts", async () => {
    const p = post(desk.id(), desk.id());
    await desk.ingest(p, p);
    await desk.ingest(p);
    await ingestInteractions(desk.database.ctx(), [arrival(other, p), arrival(desk.account, p)]);
    const interaction = await desk.stored(p.externalId);
    expect(
      await desk.database.db.interactionAccount.count({ where: { interactionId: interaction.id } }),
    ).toBe(2);
    expect((await desk.conversationOf(p.externalId)).lastInteractionNumber).toBe(1);
    expect(await desk.database.db.change.count({ where: { interactionId: interaction.id } })).toBe(1);
  });

  it("keeps one running turn when the customer writes again, in the same conversation", async () => {
    const by = desk.id();
    const [a, b] = [desk.id(), desk.id()];
    await desk.ingest(post(a, by));
    await desk.ingest(
      post(b, by, {
        place: `post:${a}`,
        inReplyToExternalId: `post:${a}`,
        publishedAt: desk.minutes(2),
        text: "hello?",
      }),
    );
    const conversation = await desk.conversationOf(`post:${b}`);
    expect(conversation).toMatchObject({
      lastInteractionNumber: 2,
      turnStartedAt: desk.minutes(-1),
      preview: "hello?",
    });
    expect((await desk.stored(`post:${b}`)).inReplyToId).toBe((await desk.stored(`post:${a}`)).id);
    expect(await desk.database.db.turn.count({ where: { conversationId: conversation.id } })).toBe(1);
  });

  it("shows the newest version of an edited post whatever the order, and keeps its first time", async () => {
    for (const order of [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1],
    ]) {
      const [first, second, third, by] = [desk.id(), desk.id(), desk.id(), desk.id()];
      const chain = [first, second, third];
      for (const version of order) {
        const aliases = chain.slice(1, version).map((each) => `post:${each}`);
        await desk.ingest(
          post(first, by, {
            aliases,
            version,
            text: `version ${version}`,
            publishedAt: desk.minutes(version),
          }),
        );
      }
      const interaction = await desk.stored(`post:${first}`);
      expect(interaction).toMatchObject({
        text: "version 3",
        version: 3,
        isEdited: true,
        publishedAt: desk.minutes(1),
      });
      const versions = await desk.database.db.interactionVersion.findMany({
        where: { interactionId: interaction.id },
        orderBy: { text: "asc" },
      });
      expect(versions.map((each) => each.text)).toEqual(["version 1", "version 2"]);
      expect(versions.map((each) => each.externalId)).toEqual([`post:${first}`, `post:${second}`]);
      expect((await desk.conversationOf(`post:${first}`)).preview).toBe("version 3");
      await desk.ingest(
        post(third, by, { externalId: `post:${third}`, aliases: [], version: 1, text: "its chain untold" }),
      );
      expect(
        await desk.database.db.interaction.count({
          where: { externalId: { in: chain.map((each) => `post:${each}`) } },
        }),
      ).toBe(1);
    }
  });

  it("takes edits of one batch as one interaction", async () => {
    const [first, second, by] = [desk.id(), desk.id(), desk.id()];
    await desk.ingest(
      post(first, by, { aliases: [`post:${second}`], version: 2, text: "after" }),
      post(first, by, { text: "before" }),
    );
    expect(await desk.stored(`post:${first}`)).toMatchObject({ text: "after", version: 2, isEdited: true });
  });
});
