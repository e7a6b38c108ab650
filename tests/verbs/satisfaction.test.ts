import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/base/errors";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import { answerAsk } from "@/lib/replies/answer-ask";
import { askSatisfaction } from "@/lib/replies/ask-satisfaction";
import { findAsk } from "@/lib/replies/find-ask";
import { giveBackReply } from "@/lib/replies/give-back-reply";
import { listAsking } from "@/lib/replies/list-asking";
import { lockReply } from "@/lib/replies/lock-reply";
import { planAsks } from "@/lib/replies/plan-asks";
import { previewAsk } from "@/lib/replies/preview-ask";
import { setAsking } from "@/lib/replies/set-asking";
import { seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
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

    const flagged = await house.served({ rank: 0 });
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

describe("an answer", () => {
  const asked = async () => {
    const seeded = await house.served();
    await house.askAfterAnHour(seeded);
    return { seeded, token: await house.tokenOf(seeded) };
  };

  it("lands in the history for the team, asks for nothing, and is taken once", async () => {
    const { seeded, token } = await asked();
    await answerAsk(visitor(), { token, score: 5, words: "Quick and kind" });
    const answer = await database.db.interaction.findFirstOrThrow({
      where: { conversationId: seeded.conversationId, text: { startsWith: "★" } },
    });
    expect(answer).toMatchObject({
      direction: "internal",
      audience: "private",
      text: "★★★★★ Quick and kind",
    });
    expect(await statusOf(seeded.conversationId)).toBe("resolved");
    await expect(answerAsk(visitor(), { token, score: 1, words: "Again" })).rejects.toThrow(NotFound);
    expect(await findAsk(visitor(), token)).toBeNull();
    const open = await database.db.turn.count({
      where: { conversationId: seeded.conversationId, endedAt: null },
    });
    expect(open).toBe(0);
  });

  it("of 2 with words opens the conversation with a new turn for the team, which our next answer ends", async () => {
    const { seeded, token } = await asked();
    await answerAsk(visitor(), { token, score: 2, words: "Nobody told me\u0000 the gate" });
    expect(await statusOf(seeded.conversationId)).toBe("open");
    const conversation = await database.db.conversation.findUniqueOrThrow({
      where: { id: seeded.conversationId },
    });
    expect(conversation.preview).toBe("★★☆☆☆ Nobody told me the gate");
    const turns = await database.db.turn.findMany({
      where: { conversationId: seeded.conversationId, endedAt: null },
    });
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ channel: "x", audience: "private", isCloser: false });
    const acts = await database.db.conversationAct.findMany({
      where: { conversationId: seeded.conversationId, kind: "reopened" },
    });
    expect(acts).toHaveLength(1);
  });

  it("of 1 without words is counted and wakes nobody", async () => {
    const { seeded, token } = await asked();
    await answerAsk(visitor(), { token, score: 1, words: "" });
    expect(await statusOf(seeded.conversationId)).toBe("resolved");
  });

  it("is one, when the form is sent ten times at once", async () => {
    const { seeded, token } = await asked();
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        answerAsk(visitor(), { token, score: 4, words: `try ${index}` }),
      ),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const answers = await database.db.interaction.count({
      where: { conversationId: seeded.conversationId, externalId: { startsWith: "feedback:" } },
    });
    expect(answers).toBe(1);
  });

  it("is refused alike for a link that is over, made up, or of odd bytes", async () => {
    const { token } = await asked();
    house.wait(14 * 24 * 60 + 1);
    for (const odd of [token, "f".repeat(64), "", "../../etc", "' OR 1=1 --", token.toUpperCase()]) {
      expect(await findAsk(visitor(), odd)).toBeNull();
      const error = await answerAsk(visitor(), { token: odd, score: 3, words: "" }).catch(
        (each: unknown) => each,
      );
      expect(error).toMatchObject({ code: "feedback-link-dead" });
    }
  });
});

describe("the switch", () => {
  it("is off until an admin or a lead of the account's team turns it, and is about what comes after", async () => {
    const listed = await listAsking(database.ctx(house.desk.ana));
    const brand = listed.find(({ account }) => account.id === house.desk.brandAccount);
    expect(brand).toMatchObject({ isOn: false, delaySeconds: 3600, maySet: false, canAsk: true });
    const wish = { isOn: true, delaySeconds: 60 };
    for (const actor of [house.desk.greta, house.desk.ana, house.desk.noah])
      await expect(setAsking(database.ctx(actor), house.desk.brandAccount, wish)).rejects.toMatchObject({
        code: "forbidden",
      });
    const before = await house.served({ accountId: house.desk.brandAccount });
    house.wait(1);
    await setAsking(database.ctx(house.desk.ida), house.desk.brandAccount, wish);
    expect(await house.askAfterAnHour(before)).toBeNull();
    await setAsking(database.ctx(house.desk.ida), house.desk.brandAccount, { ...wish, isOn: false });
  });

  it("shows what is sent, to the letter, in six languages", async () => {
    const previews = await previewAsk(database.ctx(house.desk.ana), house.desk.account, PUBLIC_URL);
    expect(previews.map(({ language }) => language)).toEqual(["en", "de", "es", "fr", "pl", "pt"]);
    const seeded = await house.served();
    const ask = await house.askAfterAnHour(seeded);
    const part = await database.db.replyPart.findFirstOrThrow({ where: { replyId: ask?.replyId ?? "" } });
    const english = previews.find(({ language }) => language === "en");
    expect(part.text).toBe(english?.text.replace("/{token}", ""));
  });
});
