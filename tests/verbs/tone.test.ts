import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { mendTone } from "@/lib/conversations/mend-tone";
import { undo } from "@/lib/conversations/undo";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
let ana: Ctx;
beforeAll(async () => {
  desk = await historyDesk();
  const agentId = desk.database.id();
  await desk.database.db.agent.create({
    data: { id: agentId, email: "ana@example.test", displayName: "Ana", role: "admin", createdAt: desk.now },
  });
  ana = desk.database.ctx({ type: "agent", agentId, role: "admin", teamIds: [] });
});
afterAll(() => desk.database.drop());

async function said(text: string, language = "en", by = desk.id()) {
  const inbound = post(desk.id(), by, { text, language, publishedAt: desk.now });
  await desk.ingest(inbound);
  const { id, conversationId } = await desk.stored(inbound.externalId);
  return { id, by, conversationId: conversationId ?? "" };
}

const negative = (conversationId: string) =>
  desk.database.db.flag.findMany({ where: { conversationId, kind: "negative", clearedAt: null } });

test("what comes in bears its tone with the words that caused it", async () => {
  const text = "Terrible service, my bag is lost!";
  const { id } = await said(text);
  const { tone } = await getVisibleInteraction(ana, id);
  expect(tone).toMatchObject({ isMixed: false, isCorrected: false });
  expect(tone?.value).toBeLessThan(-0.5);
  expect(tone?.words.map(({ from, to }) => text.slice(from, to))).toEqual(["Terrible", "lost"]);
});

test("a language without words is not rated, until a person says what the tone is", async () => {
  const { id } = await said("Mein Koffer ist weg, das ist furchtbar", "de");
  expect((await getVisibleInteraction(ana, id)).tone).toBeNull();
  await mendTone(ana, id, -1);
  expect((await getVisibleInteraction(ana, id)).tone).toEqual({
    value: -1,
    isMixed: false,
    words: [],
    isCorrected: true,
  });
  await mendTone(ana, id, null);
  expect((await getVisibleInteraction(ana, id)).tone).toBeNull();
});

test("a mended tone ends the flag of a strong negative one, and undoing raises it again", async () => {
  const { id, conversationId } = await said("Worst airline, you are liars, disgusting");
  expect(await negative(conversationId)).toHaveLength(1);
  const { undoId } = await mendTone(ana, id, 0);
  expect(await negative(conversationId)).toHaveLength(0);
  await undo(ana, undoId ?? "");
  expect((await getVisibleInteraction(ana, id)).tone?.isCorrected).toBe(false);
  expect(await negative(conversationId)).toMatchObject([{ interactionId: id }]);
});

test("a tone that a person calls negative raises the flag, and is logged with who said so", async () => {
  const { id, conversationId } = await said("Nice. Where is gate 4?");
  expect(await negative(conversationId)).toHaveLength(0);
  await mendTone(ana, id, -1);
  expect(await negative(conversationId)).toMatchObject([{ interactionId: id }]);
  const { actor } = ana;
  expect(
    await desk.database.db.conversationAct.findMany({ where: { conversationId, kind: "tone-mended" } }),
  ).toMatchObject([
    {
      agentId: actor.type === "agent" ? actor.agentId : "",
      values: { interactionId: id, tone: -1, before: null },
    },
  ]);
});

test("our own words and what is gone have no tone to mend; what others said since is not undone", async () => {
  const { id, by } = await said("Hello, where is gate 5?");
  const { place, externalId } = { place: `post:${desk.id()}`, externalId: `post:${desk.id()}` };
  await desk.answer(nativeAnswer(desk.id(), by, { place, externalId }));
  const ours = await desk.stored(externalId);
  await expect(mendTone(ana, ours.id, 1)).rejects.toMatchObject({ code: "tone-not-mendable" });
  await expect(mendTone(ana, desk.database.id(), 1)).rejects.toMatchObject({ code: "not-found" });
  const { undoId } = await mendTone(ana, id, 1);
  await mendTone(ana, id, -1);
  await expect(undo(ana, undoId ?? "")).rejects.toMatchObject({ code: "tone-changed" });
});
