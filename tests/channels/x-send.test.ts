import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";
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
const problem = (detail: string, more: object = {}) => ({
  title: "Forbidden",
  type: "about:blank",
  detail,
  ...more,
});
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

const POST = "POST /2/tweets";
const DM = "POST /2/dm_conversations/with/:id/messages";
const refused = (code: string) => ({ outcome: "refused", code });
const held = (code: string) => ({ outcome: "retry-at", code, holdsAccount: true });
const later = (code: string) => ({ outcome: "retry-at", code, holdsAccount: false });

/** The fault cases of x-api §13 that a send can meet, by what X answers. */
const cases: [string, string, object, object][] = [
  [
    "5 not summoned, first wording",
    POST,
    {
      status: 403,
      body: problem(
        "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.",
      ),
    },
    refused("x-not-summoned"),
  ],
  [
    "5 not summoned, second wording",
    POST,
    {
      status: 403,
      body: problem("You can only reply to or quote posts where you are mentioned or are the author."),
    },
    refused("x-not-summoned"),
  ],
  [
    "6 the author restricted replies",
    POST,
    { status: 403, body: problem("The original Tweet author restricted who can reply to this Tweet.") },
    refused("x-reply-restricted"),
  ],
  [
    "6 by the older number",
    POST,
    { status: 403, body: { errors: [{ code: 433, message: "restricted" }] } },
    refused("x-reply-restricted"),
  ],
  [
    "7 the target is gone",
    POST,
    {
      status: 403,
      body: problem("You attempted to reply to a Tweet that is deleted or not visible to you."),
    },
    refused("x-target-gone"),
  ],
  [
    "8 duplicate",
    POST,
    { status: 403, body: problem("You are not allowed to create a Tweet with duplicate content.") },
    refused("x-duplicate"),
  ],
  ["9 502", POST, { status: 502 }, { outcome: "unknown", code: "x-server-error" }],
  ["9 503", POST, { status: 503 }, { outcome: "unknown", code: "x-server-error" }],
  ["9 the socket cut after the effect", POST, { cut: "after" }, { outcome: "unknown", code: "x-no-answer" }],
  ["9 the socket cut before", POST, { cut: "before" }, { outcome: "unknown", code: "x-no-answer" }],
  ["9 no answer in time", POST, { cut: "after", delayMs: 1500 }, { outcome: "unknown", code: "x-no-answer" }],
  ["9 a 201 whose body is no JSON", POST, { status: 201, body: "<html>" }, { outcome: "unknown" }],
  [
    "9 a 201 without an id",
    POST,
    { status: 201, body: { data: {} } },
    { outcome: "unknown", code: "x-no-id" },
  ],
  [
    "10 too long",
    POST,
    {
      status: 400,
      body: problem(
        "Your Tweet text is too long. For more information on how Twitter determines text length see …",
      ),
    },
    refused("x-too-long"),
  ],
  ["18 429", POST, { status: 429 }, later("x-rate-limited")],
  [
    "18 429 of the day",
    POST,
    {
      status: 429,
      headers: { "x-user-limit-24hour-remaining": "0", "x-user-limit-24hour-reset": "4102444800" },
    },
    later("x-rate-limited"),
  ],
  ["19 no credits", POST, { status: 402 }, held("x-credits-depleted")],
  [
    "19 spending limit",
    POST,
    { status: 403, body: problem("You have reached your spending limit for this billing cycle.") },
    held("x-spending-limit"),
  ],
  [
    "19 the month's cap",
    POST,
    {
      status: 429,
      body: problem("Usage cap exceeded: Monthly product cap", {
        type: "https://api.twitter.com/2/problems/usage-capped",
      }),
    },
    held("x-usage-capped"),
  ],
  ["20 access revoked", POST, { status: 401 }, held("x-reconnect")],
  [
    "20 app suspended",
    POST,
    {
      status: 403,
      body: problem("Client Forbidden", {
        type: "https://api.twitter.com/2/problems/client-forbidden",
        reason: "client-not-enrolled",
      }),
    },
    held("x-app-suspended"),
  ],
  [
    "20 account suspended",
    POST,
    {
      status: 403,
      body: {
        errors: [
          { code: 64, message: "Your account is suspended and is not permitted to access this feature." },
        ],
      },
    },
    held("x-account-suspended"),
  ],
  [
    "22 no permission to message",
    DM,
    { status: 403, body: problem("You do not have permission to DM one or more participants.") },
    refused("x-dm-not-permitted"),
  ],
  [
    "22 its other wording",
    DM,
    { status: 403, body: problem("This operation is not permitted.") },
    refused("x-dm-not-permitted"),
  ],
  [
    "25 wrong kind of media",
    DM,
    { status: 403, body: problem("You are not permitted to attach this media to a DM event.") },
    refused("x-media-rejected"),
  ],
  [
    "an unknown 403 is refused in X's own words",
    POST,
    { status: 403, body: problem("Something new") },
    refused("x-forbidden"),
  ],
];

describe("a send that fails", () => {
  it.each(cases)("case %s", async (_, endpoint, given, expected) => {
    const target = await mention();
    await fault(endpoint, { times: 1, ...given });
    const outbound =
      endpoint === DM ? messageTo(jo, answer()) : replyTo(target, answer(), { timeoutMs: 1000 });
    expect(await x.channel.send(outbound)).toMatchObject(expected);
  });

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

describe("a look for a send in doubt", () => {
  const sought = (externalId: string | undefined, text: string) => ({
    account: help,
    kind: "post" as const,
    audience: "public" as const,
    text,
    startedAt: new Date(Date.now() - 1000),
    taken: [],
    ...(externalId === undefined ? {} : { replyToExternalId: externalId }),
  });

  it("finds it by target and text, links and names included, once per id", async () => {
    const target = await mention();
    const text = `Look here https://northwind.example/bags?id=${count++} please ^GT`;
    await fault(POST, { times: 1, cut: "after" });
    const newestOwnId = await x.channel.newestOwnId(help, "post");
    expect(await x.channel.send(replyTo(target, text))).toMatchObject({ outcome: "unknown" });
    const found = await x.channel.lookFor({ ...sought(target, text), ...(newestOwnId && { newestOwnId }) });
    expect(found).toMatchObject({ found: true, externalId: expect.stringMatching(/^post:/) });
    const taken = found.found === true ? [found.externalId] : [];
    expect(await x.channel.lookFor({ ...sought(target, text), taken })).toEqual({ found: false });
    expect(await x.channel.lookFor(sought(await mention(), text))).toEqual({ found: false });
  });

  it("finds a message among those with the person", async () => {
    await sandbox.call("POST", `/2/dm_conversations/with/${northwindHelpId}/messages`, "sandbox-jo_rivers", {
      text: "hi",
    });
    const text = answer();
    await fault(DM, { times: 1, cut: "after" });
    expect(await x.channel.send(messageTo(jo, text))).toMatchObject({ outcome: "unknown" });
    const look = {
      ...sought(undefined, text),
      kind: "direct_message" as const,
      audience: "private" as const,
    };
    expect(await x.channel.lookFor({ ...look, recipientExternalId: jo })).toMatchObject({ found: true });
  });

  it("that X does not answer is no finding", async () => {
    await fault("GET /2/users/:id/tweets", { times: 1, status: 503 });
    expect(await x.channel.lookFor(sought("post:1", "x"))).toMatchObject({ found: "unknown" });
  });
});
