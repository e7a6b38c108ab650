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

describe("a ringing call on the screens", () => {
  it("comes to those of the line's team with everybody known by the number, and to nobody else", async () => {
    const { number, customerId, conversationId } = await desk.waitingWithNumber();
    const [greta, noah] = [await open(desk.people.greta), await open(desk.people.noah)];
    const id = desk.id();
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(0) });
    expect(await greta.next()).toMatchObject({
      event: "call.changed",
      data: { state: "ringing", people: [{ customerId, conversationId }], acceptedBy: null },
    });
    await acceptCall(desk.linda(), (await desk.callOf(id)).id);
    expect(await greta.next()).toMatchObject({
      event: "call.changed",
      data: { state: "answered", acceptedBy: { displayName: "Linda Moss" } },
    });
    await desk.ring(id, { number, outcome: "ringing", startedAt: desk.at(0) });
    const other = await desk.ofBrand();
    expect(other.conversationId).not.toBe("");
    const first = await noah.next();
    expect(first.event).not.toBe("call.changed");
  });

  it("leaves out people of another team, and masks the number for whom the line's words are barred", async () => {
    const number = desk.freshNumber();
    const item = await desk.logged({ number, newPerson: "Brand Person" });
    await desk.database.db.conversation.update({
      where: { id: item.conversationId ?? "" },
      data: { teamId: desk.people.brand },
    });
    const greta = await open(desk.people.greta);
    await desk.ring(desk.id(), { number, outcome: "ringing", startedAt: desk.at(0) });
    expect((await greta.next()).data).toMatchObject({ people: [] });
    await desk.database.db.accountTeam.create({
      data: { accountId: desk.line.id, teamId: desk.people.care, mayReadPrivate: false },
    });
    const barred = await open(desk.people.linda);
    await desk.ring(desk.id(), { number, outcome: "ringing", startedAt: desk.at(0) });
    const { data } = await barred.next();
    expect(data).toMatchObject({ people: [], number: `+12 ••• ${number.slice(-2)}` });
    expect(JSON.stringify(data)).not.toContain(number.slice(-4));
  });
});
