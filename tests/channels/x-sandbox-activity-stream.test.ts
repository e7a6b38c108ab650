import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@xdevplatform/xdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox } from "@/lib/sandbox/start-sandbox";
import type { XUser } from "@/lib/sandbox/x/model";
import { BRAND, STREAM, SUBSCRIPTIONS, settled, subscribing, told } from "./x-sandbox-activity";
import { type LiveHouse, openStream, startLive } from "./x-sandbox-house";

let house: LiveHouse;
let brand: XUser;

beforeEach(async () => {
  house = await startLive();
  brand = house.world.ensureUser("NorthwindHelp");
});
afterEach(() => house.stop());

const { subscribeAll } = subscribing(() => house);

describe("the activity stream", () => {
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
