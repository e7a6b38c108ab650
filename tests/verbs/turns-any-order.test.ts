import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { correctTurn } from "@/lib/conversations/correct-turn";
import { join } from "@/lib/conversations/join";
import { split } from "@/lib/conversations/split";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { message, nativeAnswer, post } from "../support/inbound";

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

/** Minute, who, where, words: thanks, an acknowledgement and questions in two threads of one person. */
const TOLD = [
  [-50, "they", "public", "my bag is missing"],
  [-45, "we", "public", "Please DM us. ^GT"],
  [-44, "they", "public", "thanks"],
  [-40, "they", "private", "here is my address"],
  [-31, "we", "private", "It is in Rome. ^GT"],
  [-25, "they", "private", "ok great"],
  [-20, "they", "public", "but when does it come?"],
  [-9, "we", "private", "Tonight at seven. ^GT"],
  [-5, "they", "private", "👍"],
] as const;
const CORRECTED = 5;

function story() {
  const by = desk.id();
  const place = { public: `post:${desk.id()}`, private: `dm:${by}-900` };
  return TOLD.map(([minute, who, where, text], index) => {
    const make = who === "we" ? nativeAnswer : where === "public" ? post : message;
    const id = desk.id();
    const externalId = index === 0 ? place.public : where === "public" ? `post:${id}` : `dm:${id}`;
    const kind = where === "public" ? ("post" as const) : ("direct_message" as const);
    const publishedAt = desk.minutes(minute);
    return make(id, by, { externalId, kind, audience: where, place: place[where], text, publishedAt });
  });
}

/** The turns with every id as its place in the story. */
async function turnsOf(events: ReturnType<typeof story>, conversationId: string) {
  const rows = await desk.database.db.interaction.findMany({
    where: { externalId: { in: events.map(({ externalId }) => externalId) } },
    select: { id: true, externalId: true },
  });
  const placeOf = (id: string | null) => {
    const externalId = rows.find((row) => row.id === id)?.externalId;
    return id === null ? null : events.findIndex((each) => each.externalId === externalId);
  };
  return (await desk.turns(conversationId)).map((turn) => ({
    first: placeOf(turn.firstInteractionId),
    said: turn.inboundIds.map(placeOf),
    answer: placeOf(turn.answerId),
    useful: placeOf(turn.usefulAnswerId),
    isCloser: turn.isCloser,
    position: turn.position,
    startedAt: turn.startedAt,
    endedAt: turn.endedAt,
  }));
}

async function tell(order: readonly number[]) {
  const events = story();
  for (const index of order) {
    const event = events[index];
    if (event?.direction === "inbound") await desk.ingest(event);
    else if (event) await desk.answer(event);
    if (event && index === CORRECTED)
      await correctTurn(ana, (await desk.stored(event.externalId)).id, "not-closer");
  }
  const { conversationId } = await desk.stored(events[0]?.externalId ?? "");
  return { events, conversationId: conversationId ?? "" };
}

const straight = TOLD.map((_, index) => index);

describe("turns of the same events in any order of arrival", () => {
  it("are the same to the last figure: closers, useful answers and corrections too", async () => {
    const { events, conversationId } = await tell(straight);
    const expected = await turnsOf(events, conversationId);
    expect(expected.map(({ said, answer, useful, isCloser }) => [said, answer, useful, isCloser])).toEqual([
      [[0], 1, 4, false],
      [[2, 3], 4, 4, false],
      [[5, 6], 7, 7, false],
      [[8], null, null, true],
    ]);
    const order = fc.shuffledSubarray(straight, { minLength: TOLD.length, maxLength: TOLD.length });
    await fc.assert(
      fc.asyncProperty(order, async (mixed) => {
        const told = await tell(mixed);
        expect(await turnsOf(told.events, told.conversationId)).toEqual(expected);
        expect((await desk.conversation(told.conversationId)).rank).toBe(9);
      }),
      { numRuns: 12 },
    );
  });

  it("are the same again when threads were split off and joined back", async () => {
    const { events, conversationId } = await tell(straight);
    const expected = await turnsOf(events, conversationId);
    const { id } = await desk.stored(events[3]?.externalId ?? "");
    const { newId } = await split(ana, { conversationId, interactionIds: [id] });
    expect((await turnsOf(events, conversationId)).map(({ said }) => said)).toEqual([[0], [2, 6]]);
    expect((await turnsOf(events, newId)).map(({ said, isCloser }) => [said, isCloser])).toEqual([
      [[3], false],
      [[5], false],
      [[8], true],
    ]);
    await join(ana, { intoId: conversationId, fromId: newId });
    expect(await turnsOf(events, conversationId)).toEqual(expected);
  });
});
