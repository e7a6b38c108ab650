import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";
import { DM, POST } from "../support/x-faults";
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
