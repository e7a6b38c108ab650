import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";
import { held, later, POST, problem, refused } from "../support/x-faults";
import { help, messageTo, replyTo, type WiredX, wireX } from "../support/x-wire";

let sandbox: TestSandbox;
let x: WiredX;
let jo: string;
let count = 0;

beforeAll(async () => {
  sandbox = await startTestSandbox({ limits: "raised" });
  jo = (await sandbox.call("GET", "/2/users/me", "sandbox-jo_rivers")).body.data.id;
});
beforeEach(async () => {
  await sandbox.call("DELETE", "/sandbox/faults");
  x = wireX(sandbox);
});
afterAll(() => sandbox.stop());

async function mention(): Promise<string> {
  const text = `@NorthwindHelp bag ${count++}`;
  const { body } = await sandbox.call("POST", "/2/tweets", "sandbox-jo_rivers", { text });
  return `post:${body.data.id}`;
}
const answer = () => `We are on it ${count++} ^GT`;
const fault = (endpoint: string, more: object) =>
  sandbox.call("POST", "/sandbox/faults", undefined, { endpoint, ...more });
async function effects(kind: string): Promise<number> {
  const { body } = await sandbox.call("GET", "/sandbox/ledger");
  return body.data.filter((one: { kind: string }) => one.kind === kind).length;
}

describe("a send that X takes", () => {
  it("is sent with X's id and X's time, as a reply to the post", async () => {
    const target = await mention();
    const outcome = await x.channel.send(replyTo(target, answer()));
    expect(outcome).toMatchObject({ outcome: "sent", externalId: expect.stringMatching(/^post:\d+$/) });
    expect(Math.abs((outcome as { sentAt: Date }).sentAt.getTime() - Date.now())).toBeLessThan(5000);
    expect(x.health).toEqual([{ state: "live", code: "live" }]);
  });

  it("carries four pictures with their alt text, or one with a message", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const picture = { name: "office.png", type: "image/png", bytes: png, altText: "The office at work" };
    const target = await mention();
    const media = [picture, picture, picture, picture];
    expect(await x.channel.send(replyTo(target, answer(), { media }))).toMatchObject({ outcome: "sent" });
    await sandbox.call("POST", `/2/dm_conversations/with/${northwindHelpId}/messages`, "sandbox-jo_rivers", {
      text: "hello",
    });
    const sent = await x.channel.send(messageTo(jo, answer(), { media: [picture] }));
    expect(sent).toMatchObject({
      outcome: "sent",
      externalId: expect.stringMatching(/^dm:/),
      place: expect.any(String),
    });
    const url = `/2/tweets?ids=${target.slice(5)}`;
    expect((await sandbox.call("GET", url, "sandbox-jo_rivers")).status).toBe(200);
    const wrong = { name: "note.png", type: "image/png", bytes: Buffer.from("not a picture"), altText: "" };
    expect(await x.channel.send(replyTo(target, answer(), { media: [wrong] }))).toMatchObject({
      outcome: "refused",
      code: "x-media-rejected",
      values: { name: "note.png" },
    });
  });

  it("can be taken back once and again, and a reply under ours hidden", async () => {
    const sent = await x.channel.send(replyTo(await mention(), answer()));
    if (sent.outcome !== "sent") throw new Error(sent.outcome);
    expect(await x.channel.takeBack(help, sent.externalId)).toMatchObject({ outcome: "sent" });
    expect(await x.channel.takeBack(help, sent.externalId)).toMatchObject({ outcome: "sent" });
    const own = await x.channel.send(replyTo(undefined, answer()));
    if (own.outcome !== "sent") throw new Error(own.outcome);
    const { body } = await sandbox.call("POST", "/sandbox/posts", undefined, {
      as: "spam_ada",
      text: "@NorthwindHelp spam",
      inReplyTo: own.externalId.slice(5),
    });
    expect(await x.channel.hide(help, `post:${body.id ?? body.data.id}`, true)).toMatchObject({
      outcome: "sent",
    });
  });
});

describe("a send that fails", () => {
  it("before a byte went out waits and tries again", async () => {
    const nowhere = wireX({ url: "http://127.0.0.1:9" });
    expect(await nowhere.channel.send(replyTo("post:1", "x ^GT"))).toMatchObject(later("x-unreachable"));
    expect(nowhere.health).toMatchObject([{ state: "down", code: "x-unreachable" }]);
  });

  it("by our own budget does not reach X", async () => {
    const resetAt = new Date(Date.now() + 60_000);
    const poor = wireX(sandbox, {
      budget: { take: async () => ({ granted: false, resetAt }), seen: async () => undefined },
    });
    const before = await effects("post");
    expect(await poor.channel.send(replyTo(undefined, answer()))).toMatchObject({
      outcome: "retry-at",
      at: resetAt,
    });
    expect(await effects("post")).toBe(before);
  });

  it("for want of a scope asks for a new connection, without asking X", async () => {
    const narrow = wireX(sandbox, {
      tokens: {
        read: async () => ({ accessToken: "sandbox-NorthwindHelp", scopes: ["tweet.read"], expiresAt: null }),
        refresh: async () => "reconnect",
      },
    });
    expect(await narrow.channel.send(messageTo(jo, answer()))).toMatchObject({
      ...held("x-scope-missing"),
      values: { scope: "dm.write" },
    });
    expect(narrow.health).toMatchObject([{ state: "reconnect", code: "x-scope-missing" }]);
  });

  it("with 403 never loses the connection: the next one goes out", async () => {
    const target = await mention();
    await fault(POST, {
      times: 1,
      status: 403,
      body: problem("You can only reply to or quote posts where you are mentioned or are the author."),
    });
    await x.channel.send(replyTo(target, answer()));
    expect(await x.channel.send(replyTo(target, answer()))).toMatchObject({ outcome: "sent" });
    expect(x.health.every(({ state }) => state === "live")).toBe(true);
  });

  it("as a duplicate names the earlier answer of ours", async () => {
    const target = await mention();
    const text = answer();
    const first = await x.channel.send(replyTo(target, text));
    const second = await x.channel.send(replyTo(target, text));
    if (first.outcome !== "sent") throw new Error(first.outcome);
    expect(second).toMatchObject({ ...refused("x-duplicate"), values: { earlier: first.externalId } });
  });

  it("names its reset time, as X says it", async () => {
    const reset = Math.ceil(Date.now() / 1000) + 300;
    await fault(POST, {
      times: 1,
      status: 429,
      headers: {
        "x-rate-limit-limit": "100",
        "x-rate-limit-remaining": "0",
        "x-rate-limit-reset": String(reset),
      },
    });
    expect(await x.channel.send(replyTo(undefined, answer()))).toMatchObject({ at: new Date(reset * 1000) });
  });
});
