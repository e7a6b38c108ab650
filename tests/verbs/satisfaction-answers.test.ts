import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/base/errors";
import { answerAsk } from "@/lib/replies/answer-ask";
import { findAsk } from "@/lib/replies/find-ask";
import { type TestDatabase, testDatabase } from "../support/database";
import { openSatisfactionDesk, type SatisfactionDesk } from "../support/satisfaction-desk";

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

describe("an answer to the question how it went", () => {
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
