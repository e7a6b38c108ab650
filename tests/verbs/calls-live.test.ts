import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { acceptCall } from "@/lib/conversations/accept-call";
import { ChangeFeed } from "@/lib/live/change-feed";
import { openStream } from "@/lib/live/open-stream";
import { type CallDesk, callDesk } from "../support/call-desk";
import { type HeardStream, hear } from "../support/event-stream";

let desk: CallDesk;
let feed: ChangeFeed;
let heard: HeardStream[] = [];
beforeAll(async () => {
  desk = await callDesk();
});
beforeEach(async () => {
  feed = await ChangeFeed.start(desk.database.ctx(), desk.database.url);
});
afterEach(() => {
  for (const stream of heard) stream.stop();
  heard = [];
  feed.stop();
});
afterAll(() => desk.database.drop());

async function open(actor: Actor): Promise<HeardStream> {
  const aborted = new AbortController();
  const stream = hear(await openStream(desk.database.ctx(actor), feed, null, aborted.signal), aborted);
  heard.push(stream);
  return stream;
}

/** The next news of this call; what else a busy desk tells is passed over. */
async function nextCall(stream: HeardStream, lineId: string) {
  const { id } = await desk.callOf(lineId);
  for (;;) {
    const told = await stream.next();
    if (told.event === "call.changed" && (told.data as { id: string }).id === id) return told;
  }
}

/** Everything told until this conversation is. */
async function until(stream: HeardStream, conversationId: string): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const { event, data } = await stream.next();
    names.push(event);
    if (event === "conversation.changed" && (data as { id: string }).id === conversationId) return names;
  }
}

describe("a ringing call on the screens", () => {
  it("comes to those of the line's team with everybody known by the number, and to nobody else", async () => {
    const { number, customerId, conversationId } = await desk.waitingWithNumber();
    const [greta, noah] = [await open(desk.people.greta), await open(desk.people.noah)];
    const id = desk.id();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(0) });
    expect(await nextCall(greta, id)).toMatchObject({
      event: "call.changed",
      data: { state: "ringing", people: [{ customerId, conversationId }], acceptedBy: null },
    });
    await acceptCall(desk.linda(), (await desk.callOf(id)).id);
    expect(await nextCall(greta, id)).toMatchObject({
      event: "call.changed",
      data: { state: "answered", acceptedBy: { displayName: "Linda Moss" } },
    });
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(0) });
    const other = await desk.ofBrand();
    expect(await until(noah, other.conversationId)).not.toContain("call.changed");
  });

  it("leaves out people of another team, and masks the number for whom the line's words are barred", async () => {
    const number = desk.freshNumber();
    const item = await desk.logged({ number, newPerson: "Brand Person" });
    await desk.database.db.conversation.update({
      where: { id: item.conversationId ?? "" },
      data: { teamId: desk.people.brand },
    });
    const greta = await open(desk.people.greta);
    const first = desk.id();
    await desk.ring(first, { number, outcome: "ringing", startedAt: desk.at(0) });
    expect((await nextCall(greta, first)).data).toMatchObject({ people: [] });
    await desk.database.db.accountTeam.create({
      data: { accountId: desk.line.id, teamId: desk.people.care, mayReadPrivate: false },
    });
    const barred = await open(desk.people.linda);
    const second = desk.id();
    await desk.ring(second, { number, outcome: "ringing", startedAt: desk.at(0) });
    const { data } = await nextCall(barred, second);
    expect(data).toMatchObject({ people: [], number: `+12 ••• ${number.slice(-2)}` });
    expect(JSON.stringify(data)).not.toContain(number.slice(-4));
  });
});
