import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eraseQuality } from "@/lib/quality/erase-quality";
import { getScoreCard } from "@/lib/quality/get-score-card";
import { addReview, askSecond } from "@/lib/quality/reviews/add-review";
import { answerReview, settleReview } from "@/lib/quality/reviews/answer-review";
import { commentReview } from "@/lib/quality/reviews/comment-review";
import { drawReviews } from "@/lib/quality/reviews/draw-reviews";
import { finishReview } from "@/lib/quality/reviews/finish-review";
import { getReview } from "@/lib/quality/reviews/get-review";
import { listReviews } from "@/lib/quality/reviews/list-reviews";
import { saveScoreCard } from "@/lib/quality/save-score-card";
import { decideAnswer } from "@/lib/quality/shelf/decide-answer";
import { listShelf } from "@/lib/quality/shelf/list-shelf";
import { proposeAnswer } from "@/lib/quality/shelf/propose-answer";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
beforeEach(async () => {
  // Monday morning: the week drawn is 16 to 22 November.
  database.clock.now = new Date("2026-11-23T09:00:00.000Z");
  await database.db.review.deleteMany();
  await database.db.reviewDraw.deleteMany();
  await database.db.scoreCard.deleteMany();
  await database.db.proudAnswer.deleteMany();
  await database.db.turn.deleteMany();
});
afterAll(() => database.drop());

/** A conversation that Greta, or somebody else, answered last week. */
async function answered(over: { agentId?: string; level?: number; teamId?: string; text?: string } = {}) {
  const { agentId = desk.greta.agentId, level = 0, teamId = desk.care } = over;
  const seeded = await seedConversation(database, { teamId, accountId: desk.account });
  const said = { direction: "outbound" as const, agentId, accountId: desk.account };
  const answerId = await writeMore(database, seeded, {
    ...said,
    text: over.text ?? "Sorry, Jo. It comes today. ^GT",
  });
  const endedAt = new Date("2026-11-18T12:00:00Z");
  await database.db.turn.updateMany({
    where: { conversationId: seeded.conversationId },
    data: { ending: "answered", endedAt, answerId, agentId, level },
  });
  return { ...seeded, answerId };
}

const ana = () => database.ctx(desk.ana);
const all = (actor = desk.ana) => listReviews(database.ctx(actor), { limit: 200 });
/** The best answers to every question of the card in force. */
async function best(id: string) {
  const { questions, changeNumber } = await getReview(ana(), id);
  return {
    answers: Object.fromEntries(questions.map(({ id, kind }) => [id, kind === "yes-no" ? 1 : 5])),
    summary: "",
    changeNumber,
  };
}
async function reviewed() {
  const conversation = await answered();
  const review = await addReview(ana(), {
    conversationId: conversation.conversationId,
    agentId: desk.greta.agentId,
  });
  await finishReview(ana(), review.id, await best(review.id));
  return { ...conversation, reviewId: review.id };
}

describe("the reviews of a week", () => {
  it("are drawn once, so many for each agent, and all at the highest level", async () => {
    for (let each = 0; each < 6; each++) await answered();
    for (let each = 0; each < 2; each++) await answered({ agentId: desk.linda.agentId });
    const red = await answered({ agentId: desk.linda.agentId, level: 3 });
    const drawn = await Promise.all([drawReviews(database.ctx()), drawReviews(database.ctx())]);
    expect(drawn.reduce((sum, each) => sum + each)).toBeGreaterThan(0);
    const rows = await all();
    expect(rows.filter(({ agent }) => agent.id === desk.greta.agentId)).toHaveLength(3);
    expect(
      rows.filter(({ cause }) => cause === "red-flag").map(({ conversationId }) => conversationId),
    ).toEqual([red.conversationId]);
    expect(new Set(rows.map(({ weekOn }) => weekOn))).toEqual(new Set(["2026-11-16"]));
    expect(await drawReviews(database.ctx())).toBe(0);
  });

  it("hold nobody's whole week where leads draw none, but every red one", async () => {
    const card = await getScoreCard(ana());
    const questions = card.questions.map((each) => ({ ...each, text: "Was it answered?" }));
    await saveScoreCard(ana(), { version: 0, sampleSize: 0, questions });
    await answered();
    await answered({ level: 3 });
    expect(await drawReviews(database.ctx())).toBe(1);
  });

  it("are seen by leads of the team and admins; by the agent only once they are done, by colleagues never", async () => {
    await answered();
    await drawReviews(database.ctx());
    const [review] = await all();
    const id = review?.id ?? "";
    expect(await all(desk.ida)).toHaveLength(1);
    expect(await all(desk.greta)).toEqual([]);
    await expect(getReview(database.ctx(desk.greta), id)).rejects.toMatchObject({ code: "not-found" });
    await finishReview(ana(), id, await best(id));
    expect((await getReview(database.ctx(desk.greta), id)).score).toBe(100);
    await expect(getReview(database.ctx(desk.linda), id)).rejects.toMatchObject({ code: "not-found" });
    await expect(getReview(database.ctx(desk.noah), id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a review", () => {
  it("needs an answer to each question, keeps its card when that changes, and is finished once", async () => {
    const { reviewId } = await reviewed();
    const card = await getScoreCard(ana());
    const questions = [
      { id: "kind", text: "Was it kind?", help: "", weight: 1, kind: "yes-no" as const, mayNotApply: false },
    ];
    await saveScoreCard(ana(), { version: card.version, sampleSize: 2, questions });
    await expect(
      saveScoreCard(ana(), { version: card.version, sampleSize: 2, questions }),
    ).rejects.toMatchObject({ code: "card-changed" });
    expect((await getReview(ana(), reviewId)).questions.map(({ id }) => id)).toEqual(
      card.questions.map(({ id }) => id),
    );
    const wish = { answers: {}, summary: "", changeNumber: 2 };
    await expect(finishReview(ana(), reviewId, wish)).rejects.toMatchObject({ code: "review-done" });
    const other = await answered();
    const next = await addReview(ana(), {
      conversationId: other.conversationId,
      agentId: desk.greta.agentId,
    });
    await expect(finishReview(ana(), next.id, { ...wish, changeNumber: 1 })).rejects.toMatchObject({
      code: "review-unfinished",
      values: { count: 1 },
    });
  });

  it("is answered and contested by its agent alone, and settled by a lead", async () => {
    const { reviewId } = await reviewed();
    const text = "The customer had said it before.";
    await expect(answerReview(ana(), reviewId, { text, contest: true })).rejects.toMatchObject({
      code: "not-your-review",
    });
    await answerReview(database.ctx(desk.greta), reviewId, { text, contest: true });
    expect((await listReviews(ana(), { state: "contested", limit: 50 })).map(({ id }) => id)).toEqual([
      reviewId,
    ]);
    expect((await settleReview(ana(), reviewId)).state).toBe("done");
    await expect(
      answerReview(database.ctx(desk.greta), reviewId, { text, contest: false }),
    ).rejects.toMatchObject({ code: "review-settled" });
    await expect(settleReview(ana(), reviewId)).rejects.toMatchObject({ code: "not-contested" });
  });

  it("has comments at places of the text, and none beyond it", async () => {
    const { reviewId, answerId } = await reviewed();
    const at = { interactionId: answerId, from: 0, to: 10, text: "Well said" };
    const { comments } = await commentReview(ana(), reviewId, at);
    expect(comments).toMatchObject([{ from: 0, to: 10, text: "Well said", by: { displayName: "Ana Ruiz" } }]);
    await expect(commentReview(ana(), reviewId, { ...at, to: 900 })).rejects.toMatchObject({ code: "span" });
    await expect(commentReview(database.ctx(desk.greta), reviewId, at)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("by a second pair of eyes is another's, and shows where they differ once both are done", async () => {
    const { reviewId } = await reviewed();
    const second = await askSecond(ana(), reviewId);
    expect(second.isSecond).toBe(true);
    await expect(finishReview(ana(), second.id, await best(second.id))).rejects.toMatchObject({
      code: "second-eyes",
    });
    const wish = await best(second.id);
    const ida = database.ctx(desk.ida);
    await finishReview(ida, second.id, { ...wish, answers: { ...wish.answers, voice: 2 } });
    expect((await getReview(ana(), reviewId)).other).toMatchObject({
      apart: [{ questionId: "voice", own: "5", other: "2" }],
    });
    await expect(askSecond(ana(), reviewId)).rejects.toMatchObject({ code: "review-exists" });
  });

  it("by hand is of somebody who answered there, never of oneself", async () => {
    const { conversationId } = await answered();
    const of = (agentId: string) => addReview(ana(), { conversationId, agentId });
    await expect(of(desk.linda.agentId)).rejects.toMatchObject({ code: "nothing-to-review" });
    await expect(of(desk.ana.agentId)).rejects.toMatchObject({ code: "own-review" });
    await of(desk.greta.agentId);
    await expect(of(desk.greta.agentId)).rejects.toMatchObject({ code: "review-exists" });
  });
});

describe("the shelf", () => {
  it("takes an answer any agent proposes, masked, and shows it once a lead keeps it", async () => {
    const { answerId, interactionId } = await answered({
      text: "Jo, call +44 131 496 0123. We bring it today.",
    });
    const linda = database.ctx(desk.linda);
    const { id } = await proposeAnswer(linda, { interactionId: answerId, why: "Says when" });
    await expect(proposeAnswer(linda, { interactionId: answerId, why: "again" })).rejects.toMatchObject({
      code: "on-the-shelf",
    });
    await expect(proposeAnswer(linda, { interactionId, why: "no" })).rejects.toMatchObject({
      code: "not-an-answer",
    });
    await expect(
      proposeAnswer(database.ctx(desk.noah), { interactionId: answerId, why: "x" }),
    ).rejects.toMatchObject({ code: "not-found" });
    const kept = () => listShelf(linda, { state: "kept", limit: 50 });
    expect(await kept()).toEqual([]);
    await expect(listShelf(linda, { state: "proposed", limit: 50 })).rejects.toMatchObject({
      code: "leads-only",
    });
    await decideAnswer(ana(), id, { keep: true });
    const [shown] = await kept();
    expect(shown).toMatchObject({
      text: "[name], call [phone-number]. We bring it today.",
      by: { displayName: "Greta Tamm" },
    });
    await decideAnswer(ana(), id, { keep: false });
    expect(await kept()).toEqual([]);
  });

  it("and every comment are emptied when the person is forgotten", async () => {
    const { reviewId, answerId } = await reviewed();
    await commentReview(ana(), reviewId, { interactionId: answerId, from: 0, to: 5, text: "About Jo" });
    await proposeAnswer(ana(), { interactionId: answerId, why: "kind" });
    await answerReview(database.ctx(desk.greta), reviewId, { text: "Jo knew", contest: false });
    await eraseQuality(database.ctx(), [answerId]);
    expect(await getReview(ana(), reviewId)).toMatchObject({ comments: [], reply: "erased", score: 100 });
    expect(await database.db.proudAnswer.count()).toBe(0);
  });
});
