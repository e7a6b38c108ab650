import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";
import { DM, held, later, POST, problem, refused } from "../support/x-faults";
import { messageTo, replyTo, type WiredX, wireX } from "../support/x-wire";

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
});
