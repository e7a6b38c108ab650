import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import { askSatisfaction } from "@/lib/replies/ask-satisfaction";
import { findAsk } from "@/lib/replies/find-ask";
import { giveBackReply } from "@/lib/replies/give-back-reply";
import { lockReply } from "@/lib/replies/lock-reply";
import { planAsks } from "@/lib/replies/plan-asks";
import { seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { raiseFlag } from "../support/flag-rows";
import { writeMore } from "../support/reply-desk";
import { openSatisfactionDesk, PUBLIC_URL, type SatisfactionDesk } from "../support/satisfaction-desk";

let database: TestDatabase;
let house: SatisfactionDesk;
beforeAll(async () => {
  database = await testDatabase();
  house = await openSatisfactionDesk(database);
});
afterAll(() => database.drop());

const visitor = () => database.ctx({ type: "public" });
const statusOf = async (id: string) =>
  (await database.db.conversation.findUniqueOrThrow({ where: { id } })).status;

describe("the question how it went", () => {
  it("leaves an hour after the resolve, in private, signed by the desk, and ends no turn", async () => {
    const seeded = await house.served();
    await planAsks(house.system(), [seeded.conversationId]);
    house.wait(58);
    expect(await askSatisfaction(house.system(), PUBLIC_URL)).toBe(0);
    const ask = await house.askAfterAnHour(seeded);
    expect(ask).toMatchObject({ state: "asked", agentId: house.desk.greta.agentId, teamId: house.desk.care });
    const sent = await database.db.interaction.findUniqueOrThrow({ where: { id: ask?.replyId ?? "" } });
    expect(sent).toMatchObject({
      audience: "private",
      direction: "outbound",
      authorType: "system",
      agentId: null,
    });
    expect(sent.text).toMatch(/\^Northwind$/);
    const reply = await database.db.reply.findUniqueOrThrow({ where: { id: sent.id } });
    expect(reply).toMatchObject({ state: "queued", audience: "private", agentId: null });
    expect(await statusOf(seeded.conversationId)).toBe("resolved");
  });

  it("keeps what opens the form nowhere: neither the words nor the parts hold it", async () => {
    const seeded = await house.served();
    const ask = await house.askAfterAnHour(seeded);
    const token = await house.tokenOf(seeded);
    const parts = await database.db.replyPart.findMany({ where: { replyId: ask?.replyId ?? "" } });
    expect(parts[0]?.text).toContain(`${PUBLIC_URL}/feedback`);
    expect(JSON.stringify([parts, ask])).not.toContain(token);
    expect(await findAsk(visitor(), token)).toEqual({ brand: "Northwind", language: "en" });
  });

  it("is not asked when the conversation was opened again, and once more after the next resolve", async () => {
    const seeded = await house.served();
    await planAsks(house.system(), [seeded.conversationId]);
    await reopen(database.ctx(house.desk.greta), seeded.conversationId);
    await planAsks(house.system(), [seeded.conversationId]);
    house.wait(61);
    await askSatisfaction(house.system(), PUBLIC_URL);
    const rows = () =>
      database.db.satisfactionAsk.findMany({ where: { conversationId: seeded.conversationId } });
    expect((await rows()).map(({ state }) => state)).toEqual(["cancelled"]);
    await resolve(database.ctx(house.desk.greta), seeded.conversationId, "Done now");
    await house.askAfterAnHour(seeded);
    expect((await rows()).map(({ state }) => state).sort()).toEqual(["asked", "cancelled"]);
  });

  it("is taken out of the outbox when the conversation opens before it has left", async () => {
    const seeded = await house.served();
    const ask = await house.askAfterAnHour(seeded);
    await reopen(database.ctx(house.desk.greta), seeded.conversationId);
    await planAsks(house.system(), [seeded.conversationId]);
    const reply = await database.db.reply.findUniqueOrThrow({ where: { id: ask?.replyId ?? "" } });
    expect(reply.state).toBe("cancelled");
    expect(await findAsk(visitor(), await house.tokenOf(seeded))).toBeNull();
  });

  it("comes to a person once in 30 days, however many conversations they have", async () => {
    const first = await house.served();
    expect((await house.askAfterAnHour(first))?.state).toBe("asked");
    const { customerId, handleId } = first;
    const second = await house.served({ customerId, handleId });
    expect(await house.askAfterAnHour(second)).toMatchObject({ state: "skipped", reason: "asked-lately" });
    house.wait(30 * 24 * 60);
    const third = await house.served({ customerId, handleId });
    expect((await house.askAfterAnHour(third))?.state).toBe("asked");
  });

  it("asks once where two conversations of one person are resolved together and two workers look", async () => {
    const first = await house.served();
    const second = await house.served({ customerId: first.customerId, handleId: first.handleId });
    await planAsks(house.system(), [first.conversationId, second.conversationId]);
    house.wait(62);
    await Promise.all([
      askSatisfaction(house.system(), PUBLIC_URL),
      askSatisfaction(house.system(), PUBLIC_URL),
    ]);
    const rows = await database.db.satisfactionAsk.findMany({
      where: { conversationId: { in: [first.conversationId, second.conversationId] } },
    });
    expect(rows.map(({ state }) => state).sort()).toEqual(["asked", "skipped"]);
  });

  it("waits for no answer of ours: who has another matter open, a call owed or a flag of the top level is left alone", async () => {
    const busy = await house.served();
    await seedConversation(database, {
      customerId: busy.customerId,
      handleId: busy.handleId,
      teamId: house.desk.care,
    });
    expect(await house.askAfterAnHour(busy)).toMatchObject({ state: "skipped", reason: "other-open" });

    const flagged = await house.served();
    await raiseFlag(database, flagged, "self-harm");
    expect(await house.askAfterAnHour(flagged)).toMatchObject({ state: "skipped", reason: "safety" });

    const owed = await house.served();
    const { interactionId } = owed;
    await database.db.callback.create({
      data: {
        id: database.id(),
        interactionId,
        accountId: house.desk.account,
        number: "+1",
        dueAt: database.clock.now,
        createdAt: database.clock.now,
      },
    });
    expect(await house.askAfterAnHour(owed)).toMatchObject({ state: "skipped", reason: "promise-open" });
  });

  it("is never put in public: without a private way there is none", async () => {
    const seeded = await seedConversation(database, {
      teamId: house.desk.care,
      accountId: house.desk.account,
      audience: "public",
    });
    await writeMore(database, seeded, {
      direction: "outbound",
      accountId: house.desk.account,
      agentId: house.desk.greta.agentId,
    });
    house.wait(1);
    await resolve(database.ctx(house.desk.greta), seeded.conversationId, "Done");
    expect(await house.askAfterAnHour(seeded)).toMatchObject({ state: "skipped", reason: "no-private-way" });
  });

  it("never goes to whom nobody answered, nor by an account that does not ask", async () => {
    const seeded = await seedConversation(database, {
      teamId: house.desk.care,
      accountId: house.desk.account,
      audience: "private",
    });
    await resolve(database.ctx(house.desk.greta), seeded.conversationId, "Spam");
    expect(await house.askAfterAnHour(seeded)).toMatchObject({ state: "skipped", reason: "never-answered" });
    const other = await house.served({ accountId: house.desk.brandAccount });
    expect(await house.askAfterAnHour(other)).toBeNull();
  });

  it("does not bring a conversation back when the provider refuses it", async () => {
    const seeded = await house.served();
    const ask = await house.askAfterAnHour(seeded);
    const reply = await lockReply(house.system(), ask?.replyId ?? "");
    if (!reply) throw new Error("no reply");
    await giveBackReply(house.system(), reply, {
      position: 0,
      state: "refused",
      code: "x-dm-closed",
      values: {},
    });
    expect(await statusOf(seeded.conversationId)).toBe("resolved");
  });
});
