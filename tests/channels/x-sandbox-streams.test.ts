import http from "node:http";
import net from "node:net";
import { Client } from "@xdevplatform/xdk";
import { ETwitterStreamEvent, TwitterApi } from "twitter-api-v2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishEdit } from "@/lib/sandbox/x/acts";
import { type LiveHouse, openStream, startLive } from "./x-sandbox-house";

const RULES = "/2/tweets/search/stream/rules";
const STREAM = "/2/tweets/search/stream";

let house: LiveHouse;

beforeEach(async () => {
  house = await startLive();
});
afterEach(() => house.stop());

const addRules = (...add: { value: string; tag?: string }[]) => house.call("POST", RULES, { body: { add } });

describe("the filtered stream", () => {
  it("answers 409 without rules, 429 to a second connection, 400 to what is Enterprise's", async () => {
    expect((await openStream(house, STREAM)).status).toBe(409);
    await addRules({ value: "luggage" });
    const first = await openStream(house, STREAM);
    expect(first.status).toBe(200);
    const second = await house.call("GET", STREAM);
    expect(second).toMatchObject({ status: 429, body: { connection_issue: "TooManyConnections" } });
    expect((await house.call("GET", `${STREAM}?backfill_minutes=2`)).status).toBe(400);
    first.close();
    await first.ended;
    await expect.poll(async () => (await openStream(house, STREAM)).status).toBe(200);
  });

  it("tells new and edited posts with the rules they fulfil and the fields asked for", async () => {
    await addRules({ value: "luggage", tag: "bags" }, { value: "from:jo_fly" }, { value: "parcels" });
    const stream = await openStream(
      house,
      `${STREAM}?tweet.fields=author_id,created_at&expansions=author_id`,
    );
    house.post("jo_fly", "no word on my luggage 😀");
    house.post("ben", "nothing to see");
    const first = house.post("mia", "luggage lost");
    const mia = house.world.ensureUser("mia");
    const edited = publishEdit(house.world, first, {
      id: house.world.nextId(),
      author: mia,
      text: "luggage found",
      at: house.world.now(),
      source: "native",
    });
    const lines = await stream.until(3);
    expect(lines[0]).toMatchObject({
      data: { text: "no word on my luggage 😀", author_id: house.world.userByUsername("jo_fly")?.id },
      includes: { users: [{ username: "jo_fly" }] },
      matching_rules: [{ tag: "bags" }, {}],
    });
    expect(lines[1]).toMatchObject({ data: { id: first.id } });
    expect(lines[2]).toMatchObject({
      data: { id: edited.id, edit_history_tweet_ids: [first.id, edited.id] },
    });
    stream.close();
  });

  it("speaks the post vocabulary to whoever asks in it", async () => {
    await addRules({ value: "luggage" });
    const stream = await openStream(house, `${STREAM}?post.fields=public_metrics`);
    house.post("jo_fly", "luggage");
    expect((await stream.until(1))[0]).toMatchObject({
      data: { edit_history_post_ids: [expect.any(String)], public_metrics: { repost_count: 0 } },
    });
    stream.close();
  });

  it("never tells posts of protected or suspended people", async () => {
    await addRules({ value: "luggage" });
    const stream = await openStream(house, STREAM);
    house.world.putUser({ ...house.world.ensureUser("shy"), protected: true });
    house.world.putUser({ ...house.world.ensureUser("gone"), suspended: true });
    house.post("shy", "luggage");
    house.post("gone", "luggage");
    house.post("jo_fly", "luggage");
    expect(await stream.until(1)).toMatchObject([{ data: { text: "luggage" } }]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stream.lines).toHaveLength(1);
    stream.close();
  });

  it("sends a blank line when there is nothing to say", async () => {
    await house.stop();
    house = await startLive({ streams: { keepAliveMs: 30 } });
    await addRules({ value: "luggage" });
    const stream = await openStream(house, STREAM);
    await expect.poll(() => stream.keepAlives).toBeGreaterThan(2);
    stream.close();
  });

  it("lets a reader go that does not read, instead of filling memory", async () => {
    await house.stop();
    house = await startLive({ streams: { maxBufferedBytes: 200_000 } });
    await addRules({ value: "luggage" });
    const socket = net.connect(house.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`GET ${STREAM} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox-app\r\n\r\n`);
    await new Promise((resolve) => socket.once("readable", resolve));
    for (let round = 0; round < 400; round += 1) {
      for (let i = 0; i < 50; i += 1) house.post("jo_fly", `luggage ${round} ${i} ${"x".repeat(200)}`);
      await new Promise((resolve) => setImmediate(resolve));
      const open = await house.call("GET", "/2/connections");
      if (open.body.data === undefined) break;
    }
    const closed = await house.call("GET", "/2/connections?status=inactive");
    expect(closed.body).toMatchObject({ data: [{ disconnect_reason: "SlowReader" }] });
    socket.destroy();
  });

  it("lists and ends connections", async () => {
    await addRules({ value: "luggage" });
    const stream = await openStream(house, STREAM);
    const listed = await house.call("GET", "/2/connections");
    expect(listed.body).toMatchObject({
      data: [{ endpoint_name: "filtered_stream" }],
      meta: { result_count: 1 },
    });
    const [{ id }] = listed.body.data as [{ id: string }];
    const killed = await house.call("DELETE", "/2/connections", { body: { uuids: [id, "nobody"] } });
    expect(killed.body).toMatchObject({ data: { successful_kills: 1, failed_kills: 1 } });
    await stream.ended;
    expect(stream.lines).toMatchObject([{ errors: [{ disconnect_type: "ForceDisconnect" }] }]);

    for (const path of ["/2/connections/all", "/2/connections/filtered_stream"]) {
      const again = await openStream(house, STREAM);
      expect((await house.call("DELETE", path)).body).toMatchObject({ data: { successful_kills: 1 } });
      await again.ended;
    }
  });

  it("fails in each way a test asks for", async () => {
    await addRules({ value: "luggage" });
    const fault = (name: string) => house.call("POST", "/sandbox/streams", { body: { fault: name } });
    const cut = await openStream(house, STREAM);
    await fault("cut");
    await cut.ended;
    const ended = await openStream(house, STREAM);
    await fault("disconnect");
    await ended.ended;
    expect(ended.lines).toMatchObject([{ errors: [{ title: "operational-disconnect" }] }]);
    const split = await openStream(house, STREAM);
    await fault("split-bytes");
    house.post("jo_fly", "luggage 😀");
    expect(await split.until(1)).toMatchObject([{ data: { text: "luggage 😀" } }]);
    expect(split.raw.some((chunk) => chunk.at(-1) === 0xf0)).toBe(true);
    expect((await fault("fire")).status).toBe(400);
    split.close();
  });
});

describe("other people's clients on the filtered stream", () => {
  it("works with twitter-api-v2", async () => {
    const httpAgent = new (class extends http.Agent {
      // The library always speaks https; this agent takes the request to the sandbox instead.
      protocol = "https:";
      override createConnection(): net.Socket {
        return net.connect(house.port, "127.0.0.1");
      }
    })();
    const client = new TwitterApi("sandbox-app", { httpAgent });
    await client.v2.updateStreamRules({ add: [{ value: "luggage", tag: "bags" }] });
    expect((await client.v2.streamRules()).data).toMatchObject([{ value: "luggage", tag: "bags" }]);
    const stream = await client.v2.searchStream({ "tweet.fields": ["author_id"], autoConnect: false });
    await stream.connect({ autoReconnect: false });
    const got = new Promise((resolve) => stream.once(ETwitterStreamEvent.Data, resolve));
    house.post("jo_fly", "where is my luggage");
    expect(await got).toMatchObject({
      data: { text: "where is my luggage" },
      matching_rules: [{ tag: "bags" }],
    });
    stream.close();
    httpAgent.destroy();
  });

  it("works with @xdevplatform/xdk", async () => {
    const client = new Client({ baseUrl: house.url, bearerToken: "sandbox-app" });
    await client.stream.updateRules({ add: [{ value: "luggage", tag: "bags" }] });
    const stream = await client.stream.posts({ tweetFields: ["author_id"] });
    const got = new Promise((resolve) => stream.on("data", resolve));
    house.post("jo_fly", "where is my luggage");
    expect(await got).toMatchObject({
      data: { text: "where is my luggage" },
      matching_rules: [{ tag: "bags" }],
    });
    stream.close();
  });
});
