import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@xdevplatform/xdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox } from "@/lib/sandbox/start-sandbox";
import { publishEdit, remove, sendMessage } from "@/lib/sandbox/x/acts";
import type { XUser } from "@/lib/sandbox/x/model";
import { directConversationId } from "@/lib/sandbox/x/present-user";
import { type LiveHouse, openStream, startLive } from "./x-sandbox-house";

const SUBSCRIPTIONS = "/2/activity/subscriptions";
const STREAM = "/2/activity/stream";
const BRAND = "sandbox-NorthwindHelp";
const PRIVATE = [
  "post.mention.create",
  "post.reply.create",
  "post.quote.create",
  "dm.received",
  "dm.sent",
  "chat.received",
];

let house: LiveHouse;
let brand: XUser;

beforeEach(async () => {
  house = await startLive();
  brand = house.world.ensureUser("NorthwindHelp");
});
afterEach(() => house.stop());

const subscribe = (eventType: string, more: object = {}, as = BRAND) =>
  house.call("POST", SUBSCRIPTIONS, {
    as,
    body: { event_type: eventType, filter: { user_id: brand.id }, ...more },
  });

async function subscribeAll(): Promise<void> {
  for (const type of [...PRIVATE, "post.create", "post.delete"]) {
    expect((await subscribe(type, { tag: type })).status).toBe(200);
  }
}

function message(from: string, to: string, text: string, more: object = {}) {
  const sender = house.world.ensureUser(from);
  const recipient = house.world.ensureUser(to);
  return sendMessage(house.world, {
    sender,
    participantIds: [sender.id, recipient.id],
    conversationId: directConversationId(sender.id, recipient.id),
    text,
    source: "native",
    ...more,
  });
}

interface Told {
  event_uuid: string;
  event_type: string;
  filter: { user_id?: string };
  tag?: string;
  payload: Record<string, unknown>;
  includes?: Record<string, unknown[]>;
}

const told = (lines: Record<string, unknown>[]) => lines.map((line) => line.data as Told);

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 40));
}

describe("subscriptions to activity", () => {
  it("creates, lists, changes and deletes, and counts what is left", async () => {
    const created = await subscribe("post.mention.create", { tag: "mentions" });
    expect(created).toMatchObject({
      status: 200,
      body: {
        data: {
          subscription: {
            subscription_id: expect.stringMatching(/^\d{1,19}$/),
            event_type: "post.mention.create",
            filter: { user_id: brand.id },
            tag: "mentions",
          },
        },
        meta: { total_subscriptions: 1 },
      },
    });
    const { subscription_id: id } = (created.body.data as { subscription: { subscription_id: string } })
      .subscription;
    const changed = await house.call("PUT", `${SUBSCRIPTIONS}/${id}`, { body: { tag: "new" } });
    expect(changed.body).toMatchObject({ data: { subscription: { subscription_id: id, tag: "new" } } });
    expect((await house.call("GET", SUBSCRIPTIONS)).body).toMatchObject({
      data: [{ subscription_id: id, tag: "new" }],
    });
    const deleted = await house.call("DELETE", `${SUBSCRIPTIONS}/${id}`);
    expect(deleted.body).toEqual({ data: { deleted: true }, meta: { total_subscriptions: 0 } });
    expect((await house.call("DELETE", `${SUBSCRIPTIONS}/${id}`)).status).toBe(404);
  });

  it("deletes many at once and names those that were not there", async () => {
    const created = await subscribe("dm.sent");
    const { subscription_id: id } = (created.body.data as { subscription: { subscription_id: string } })
      .subscription;
    expect((await house.call("DELETE", `${SUBSCRIPTIONS}?ids=${id},77`)).body).toMatchObject({
      data: [{ subscription_id: id, deleted: true }],
      errors: [{ subscription_id: "77" }],
      meta: { total_subscriptions: 0 },
    });
  });

  it.each(PRIVATE)("takes %s only from the person themselves", async (type) => {
    expect((await subscribe(type, {}, "sandbox-app")).status).toBe(403);
    expect((await subscribe(type, {}, "sandbox-jo_fly")).status).toBe(403);
    expect((await subscribe(type)).status).toBe(200);
  });

  it("takes public events from the app", async () => {
    expect((await subscribe("post.create", {}, "sandbox-app")).status).toBe(200);
  });

  it.each([
    ["an unknown type", { event_type: "post.flown", filter: { user_id: "1100000000000000111" } }, 400],
    ["no filter", { event_type: "post.create", filter: {} }, 400],
    ["an unknown person", { event_type: "post.create", filter: { user_id: "9" } }, 400],
    [
      "an unknown member",
      { event_type: "post.create", filter: { user_id: "1100000000000000111" }, color: "red" },
      400,
    ],
    [
      "an unknown webhook",
      { event_type: "post.create", filter: { user_id: "1100000000000000111" }, webhook_id: "7" },
      400,
    ],
    [
      "a tag too long",
      { event_type: "post.create", filter: { user_id: "1100000000000000111" }, tag: "t".repeat(201) },
      400,
    ],
  ])("refuses %s", async (_what, body, status) => {
    expect((await house.call("POST", SUBSCRIPTIONS, { body })).status).toBe(status);
  });

  it("refuses a twin and more than the plan allows", async () => {
    await house.stop();
    house = await startLive({ maxSubscriptions: 1 });
    await subscribe("dm.sent");
    expect((await subscribe("dm.sent")).status).toBe(409);
    expect((await subscribe("dm.received")).body).toMatchObject({
      status: 403,
      title: "SubscriptionLimitExceeded",
    });
  });
});

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

  it("tells direct messages both ways in the old message shape", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const received = message("jo_fly", "NorthwindHelp", "see https://northwind.example/x #help");
    const sent = message("NorthwindHelp", "jo_fly", "On it ^GT");
    const events = told(await stream.until(2));
    expect(events).toMatchObject([
      {
        event_type: "dm.received",
        payload: {
          direct_message_events: [
            {
              type: "message_create",
              id: received.id,
              created_timestamp: String(received.createdAt),
              message_create: {
                target: { recipient_id: brand.id },
                sender_id: received.senderId,
                message_data: {
                  text: expect.stringMatching(/^see https:\/\/t\.co\/\w{10} #help$/),
                  entities: {
                    hashtags: [{ text: "help", indices: [28, 33] }],
                    user_mentions: [],
                    symbols: [],
                    urls: [{ expanded_url: "https://northwind.example/x", indices: [4, 27] }],
                  },
                },
              },
            },
          ],
          users: {
            [brand.id]: { data: { username: "NorthwindHelp" } },
            [received.senderId]: { data: { name: "Jo Fly" } },
          },
        },
      },
      { event_type: "dm.sent", payload: { direct_message_events: [{ id: sent.id }] } },
    ]);
    stream.close();
  });

  it("hangs a picture on the message as the old shape did, with an address that needs the brand's token", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const owner = house.world.ensureUser("jo_fly");
    const media = {
      id: "77",
      key: "3_77",
      ownerId: owner.id,
      category: "dm_image",
      type: "image/png",
      bytes: 9,
    };
    house.world.putMedia({ ...media, createdAt: house.world.now(), state: "succeeded" });
    const sent = message("jo_fly", "NorthwindHelp", "look", { mediaKeys: ["3_77"] });
    const [event] = told(await stream.until(1));
    expect(event?.payload).toMatchObject({
      direct_message_events: [
        {
          message_create: {
            message_data: {
              attachment: {
                type: "media",
                media: {
                  id_str: "77",
                  type: "photo",
                  media_url_https: `${house.url}/2/dm_conversations/media/${sent.id}/77/3_77`,
                },
              },
            },
          },
        },
      ],
    });
    stream.close();
  });

  it("tells an encrypted message as chat.received, without a word of it", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    message("jo_fly", "NorthwindHelp", "the secret word is heron", { encrypted: true });
    const [event] = told(await stream.until(1));
    expect(event).toMatchObject({
      event_type: "chat.received",
      payload: { encoded_event: expect.any(String), conversation_key_version: expect.any(String) },
    });
    expect(Buffer.concat(stream.raw).toString("utf8")).not.toContain("heron");
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

  it("opens two streams and no third; both are told the same", async () => {
    await subscribeAll();
    const [one, two] = [await openStream(house, STREAM), await openStream(house, STREAM)];
    expect((await house.call("GET", STREAM)).body).toMatchObject({
      status: 429,
      connection_issue: "TooManyConnections",
    });
    house.post("jo_fly", "@NorthwindHelp hello");
    expect(await one.until(1)).toEqual(await two.until(1));
    one.close();
    two.close();
  });

  it("gives back the last minutes on asking, also what came before a restart", async () => {
    let now = Date.UTC(2026, 10, 22, 9);
    const dataDir = mkdtempSync(path.join(tmpdir(), "caret-activity-"));
    try {
      await house.stop();
      house = await startLive({ now: () => now, dataDir });
      brand = house.world.ensureUser("NorthwindHelp");
      await subscribeAll();
      house.post("jo_fly", "@NorthwindHelp too old");
      now += 4 * 60_000;
      const recent = house.post("jo_fly", "@NorthwindHelp recent");
      await house.stop();
      house = await startLive({ now: () => now, dataDir });
      const stream = await openStream(house, `${STREAM}?backfill_minutes=3`);
      expect(told(await stream.until(1))).toMatchObject([{ payload: { id: recent.id } }]);
      const plain = await openStream(house, STREAM);
      await settled();
      expect(plain.lines).toEqual([]);
      expect((await house.call("GET", `${STREAM}?backfill_minutes=6`)).status).toBe(400);
      stream.close();
      plain.close();
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it("tells the app when a person disconnects it, and stops telling what was theirs", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    await house.call("POST", "/sandbox/revoke", { body: { username: "NorthwindHelp" } });
    const [event] = told(await stream.until(1));
    expect(event).toMatchObject({
      event_type: "oauth.revoke",
      filter: {},
      payload: { user_id: brand.id, app_id: "29820954", date_time: expect.stringMatching(/\+00:00$/) },
    });
    house.post("jo_fly", "@NorthwindHelp hello?");
    await settled();
    expect(stream.lines).toHaveLength(1);
    stream.close();
  });

  it("hands @xdevplatform/xdk its events", async () => {
    const client = new Client({ baseUrl: house.url, bearerToken: "sandbox-app" });
    await client.activity.createSubscription({
      eventType: "post.create",
      filter: { userId: brand.id },
    });
    const stream = await client.stream.activity();
    const got = new Promise((resolve) => stream.on("data", resolve));
    const post = house.post("NorthwindHelp", "hello");
    expect(await got).toMatchObject({ data: { event_type: "post.create", payload: { id: post.id } } });
    stream.close();
  });

  it("tells more than a thousand events a second, all of them, in order", async () => {
    await subscribeAll();
    const stream = await openStream(house, STREAM);
    const count = 3000;
    const startedAt = performance.now();
    for (let i = 0; i < count; i += 1) {
      house.post("jo_fly", `@NorthwindHelp number ${i}`, { language: "en" });
      if (i % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
    }
    const lines = await stream.until(count, 20_000);
    const seconds = (performance.now() - startedAt) / 1000;
    expect(told(lines).map(({ payload }) => payload.text)).toEqual(
      Array.from({ length: count }, (_, i) => `@NorthwindHelp number ${i}`),
    );
    process.stdout.write(`activity stream: ${Math.round(count / seconds)} events a second\n`);
    stream.close();
  });
});

describe("the whole sandbox", () => {
  it("tells over the activity stream what customers and the brand do through the API", async () => {
    const sandbox = await startSandbox({ port: 0, limits: "real", searchLagSeconds: 0 });
    const act = async (as: string, method: string, path: string, body?: object) => {
      const response = await fetch(`${sandbox.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      expect(response.status, `${method} ${path}`).toBeLessThan(300);
      return (await response.json()) as { data: Record<string, unknown> };
    };
    try {
      const me = await act(BRAND, "GET", "/2/users/me");
      const filter = { user_id: me.data.id };
      for (const type of ["post.mention.create", "post.create", "post.delete", "dm.received", "dm.sent"]) {
        await act(BRAND, "POST", SUBSCRIPTIONS, { event_type: type, filter });
      }
      const stream = await openStream(sandbox, STREAM);
      const asked = await act("sandbox-jo_fly", "POST", "/2/tweets", {
        text: "@NorthwindHelp my bag is gone 🧳",
      });
      const answer = await act(BRAND, "POST", "/2/tweets", {
        text: "Looking ^GT",
        reply: { in_reply_to_tweet_id: asked.data.id },
      });
      await act("sandbox-jo_fly", "POST", `/2/dm_conversations/with/${me.data.id}/messages`, {
        text: "QX7L2P",
      });
      await act(BRAND, "DELETE", `/2/tweets/${answer.data.id}`);
      const events = told(await stream.until(4));
      expect(events.map(({ event_type }) => event_type)).toEqual([
        "post.mention.create",
        "post.create",
        "dm.received",
        "post.delete",
      ]);
      expect(events[0]?.payload).toMatchObject({
        id: asked.data.id,
        text: "@NorthwindHelp my bag is gone 🧳",
      });
      expect(events[1]?.payload).toMatchObject({
        id: answer.data.id,
        in_reply_to_user_id: expect.any(String),
      });
      stream.close();
    } finally {
      await sandbox.stop();
    }
  });
});
