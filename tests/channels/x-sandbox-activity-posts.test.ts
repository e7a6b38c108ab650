import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishEdit, remove } from "@/lib/sandbox/x/acts";
import type { XUser } from "@/lib/sandbox/x/model";
import { STREAM, settled, subscribing, told } from "./x-sandbox-activity";
import { type LiveHouse, openStream, startLive } from "./x-sandbox-house";

let house: LiveHouse;
let brand: XUser;

beforeEach(async () => {
  house = await startLive();
  brand = house.world.ensureUser("NorthwindHelp");
});
afterEach(() => house.stop());

const { subscribe, subscribeAll } = subscribing(() => house);

describe("the activity stream", () => {
  it("tells a mention with everything X puts into it", async () => {
    await subscribe("post.mention.create", { tag: "mentions" });
    const stream = await openStream(house, STREAM);
    const post = house.post("jo_fly", "hey @NorthwindHelp 😀 my order is late");
    const [event] = told(await stream.until(1));
    expect(event).toMatchObject({
      event_type: "post.mention.create",
      filter: { user_id: brand.id },
      tag: "mentions",
      event_uuid: expect.stringMatching(/^-?\d{1,19}$/),
      payload: {
        id: post.id,
        text: "hey @NorthwindHelp 😀 my order is late",
        author_id: post.authorId,
        conversation_id: post.id,
        edit_history_tweet_ids: [post.id],
        public_metrics: { retweet_count: 0, retweet_count_str: "0" },
        entities: { mentions: [{ username: "NorthwindHelp", id: brand.id, start: 4, start_str: "4" }] },
        edit_controls: { edits_remaining: 5, edits_remaining_str: "5" },
        paid_partnership: false,
      },
      includes: { users: expect.arrayContaining([expect.objectContaining({ username: "jo_fly" })]) },
    });
    stream.close();
  });

  it("tells direct replies, quotes and explicit mentions, and nothing of the automatic prefix", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const own = house.post("NorthwindHelp", "We fly again ^GT");
    const reply = house.post("jo_fly", "at last", { answered: own });
    const deep = house.post("ben", "good for you", { answered: reply });
    expect(deep.prefixUsernames.map((name) => name.toLowerCase())).toContain("northwindhelp");
    const typed = house.post("ben", "but @NorthwindHelp when", { answered: house.post("mia", "hm") });
    const quote = house.post("mia", "look", { quotedId: own.id });
    const events = told(await stream.until(4));
    await settled();
    expect(events.map(({ event_type, payload }) => [event_type, payload.id])).toEqual([
      ["post.create", own.id],
      ["post.reply.create", reply.id],
      ["post.mention.create", typed.id],
      ["post.quote.create", quote.id],
    ]);
    stream.close();
  });

  it("tells an edit again under its new id with the whole history", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const first = house.post("jo_fly", "@NorthwindHelp my bag");
    const jo = house.world.ensureUser("jo_fly");
    const draft = {
      id: house.world.nextId(),
      author: jo,
      text: "@NorthwindHelp my bags",
      at: house.world.now(),
    };
    const second = publishEdit(house.world, first, { ...draft, source: "native" });
    const events = told(await stream.until(2));
    expect(events[1]?.payload).toMatchObject({
      id: second.id,
      edit_history_tweet_ids: [first.id, second.id],
    });
    expect(events[0]?.event_uuid).not.toBe(events[1]?.event_uuid);
    stream.close();
  });

  it("tells the brand's own deletion, with the author wrapped", async () => {
    await subscribeAll();
    const post = house.post("NorthwindHelp", "oops");
    const customer = house.post("jo_fly", "@NorthwindHelp hi");
    const stream = await openStream(house, STREAM);
    remove(house.world, customer, "native");
    remove(house.world, post, "native");
    expect(told(await stream.until(1))).toMatchObject([
      {
        event_type: "post.delete",
        payload: { id: post.id, author_id: brand.id },
        includes: { users: [{ data: { username: "NorthwindHelp" } }] },
      },
    ]);
    stream.close();
  });

  it("never tells posts of protected, suspended or blocked people", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    house.world.putUser({ ...house.world.ensureUser("shy"), protected: true });
    house.world.putUser({ ...house.world.ensureUser("gone"), suspended: true });
    house.world.putUser({ ...house.world.ensureUser("cross"), blocking: [brand.id] });
    for (const name of ["shy", "gone", "cross"]) house.post(name, "@NorthwindHelp hello");
    const seen = house.post("jo_fly", "@NorthwindHelp hello");
    await stream.until(1);
    await settled();
    expect(told(stream.lines).map(({ payload }) => payload.id)).toEqual([seen.id]);
    stream.close();
  });

  it("speaks the post vocabulary to whoever asks in it", async () => {
    await subscribeAll();
    const stream = await openStream(house, `${STREAM}?post.fields=id`);
    const own = house.post("NorthwindHelp", "hello");
    house.post("jo_fly", "hi", { answered: own });
    const [, reply] = told(await stream.until(2));
    expect(reply?.payload).toMatchObject({
      edit_history_post_ids: [expect.any(String)],
      referenced_posts: [{ type: "replied_to", id: own.id }],
      public_metrics: { repost_count: 0, repost_count_str: "0" },
    });
    expect(reply?.includes).toHaveProperty("posts");
    stream.close();
  });
});
