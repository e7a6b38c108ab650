import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PulledPage } from "@/lib/channels/channel";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";
import { arrived, help, type WiredX, wireX } from "../support/x-wire";

let sandbox: TestSandbox;
let x: WiredX;
let cursors: Map<string, unknown>;

beforeEach(async () => {
  sandbox = await startTestSandbox({ limits: "raised" });
  x = wireX(sandbox);
  cursors = new Map();
});
afterEach(() => sandbox.stop());

const post = async (text: string): Promise<string> =>
  (await sandbox.call("POST", "/2/tweets", "sandbox-jo_rivers", { text })).body.data.id;

async function pull(stopAfter = Number.POSITIVE_INFINITY, kinds?: readonly string[]) {
  const pages: PulledPage[] = [];
  for await (const page of x.channel.pull(help, cursors)) {
    if (pages.length >= stopAfter) break;
    cursors.set(page.cursorKind, page.cursor);
    page.taken?.();
    if (!kinds || kinds.includes(page.cursorKind)) pages.push(page);
  }
  return {
    pages,
    ids: new Set(
      arrived((await Promise.all(pages.flatMap(({ raw }) => (raw ? [x.channel.fold(raw)] : [])))).flat()).map(
        (one) => one.externalId,
      ),
    ),
  };
}

describe("a pull", () => {
  it("reads mentions, messages and our own posts, and nothing again that it has handed over", async () => {
    const id = await post("@NorthwindHelp one");
    await sandbox.call("POST", `/2/dm_conversations/with/${northwindHelpId}/messages`, "sandbox-jo_rivers", {
      text: "hi",
    });
    await sandbox.call("POST", "/sandbox/posts", undefined, { as: "NorthwindHelp", text: "hello all ^LM" });
    const first = await pull();
    expect(first.pages.map(({ cursorKind }) => cursorKind)).toEqual(["dm", "mentions", "timeline", "search"]);
    expect(first.ids.size).toBe(3);
    expect(first.ids).toContain(`post:${id}`);
    expect((await pull()).pages).toEqual([]);
    const second = await post("@NorthwindHelp two");
    expect((await pull()).ids).toContain(`post:${second}`);
  });

  it("by another process begins ten minutes before the cursor, so what was listed late is found", async () => {
    const id = await post("@NorthwindHelp hidden at first");
    cursors.set("mentions", { doneUntil: new Date(Date.now() + 60_000).toISOString(), resume: null });
    expect((await pull()).ids).toContain(`post:${id}`);
    cursors.set("mentions", { doneUntil: new Date(Date.now() + 3_600_000).toISOString(), resume: null });
    x = wireX(sandbox);
    const again = await pull(undefined, ["mentions"]);
    expect(again.pages).toEqual([]);
  });

  it("broken off between two pages goes on where it stood", async () => {
    const ids = new Set<string>();
    for (let i = 0; i < 250; i++) ids.add(`post:${await post(`@NorthwindHelp number ${i}`)}`);
    const seen = new Set<string>();
    const first = await pull(1, ["mentions"]);
    for (const id of first.ids) seen.add(id);
    expect(cursors.get("mentions")).toMatchObject({ doneUntil: null, resume: { token: expect.any(String) } });
    x = wireX(sandbox);
    const rest = await pull(undefined, ["mentions"]);
    for (const id of rest.ids) seen.add(id);
    expect(seen).toEqual(ids);
    expect(cursors.get("mentions")).toMatchObject({ doneUntil: expect.any(String), resume: null });
  });

  it("does not count a page as handed over when the one who took it failed", async () => {
    const id = await post("@NorthwindHelp keep me");
    for await (const page of x.channel.pull(help, cursors)) if (page.cursorKind === "mentions") break;
    expect((await pull()).ids).toContain(`post:${id}`);
  });

  it("stops on an error of X and says why on the light", async () => {
    await sandbox.call("POST", "/sandbox/faults", undefined, {
      endpoint: "GET /2/dm_events",
      times: 1,
      status: 402,
    });
    await post("@NorthwindHelp paid");
    expect((await pull()).ids.size).toBe(1);
    expect(x.health).toMatchObject([{ state: "down", code: "x-credits-depleted" }, { state: "live" }]);
  });

  it("asks for messages no oftener than X's limit lets it", async () => {
    await sandbox.stop();
    sandbox = await startTestSandbox({ limits: "real" });
    x = wireX(sandbox);
    await sandbox.call("POST", `/2/dm_conversations/with/${northwindHelpId}/messages`, "sandbox-jo_rivers", {
      text: "hi",
    });
    for (let i = 0; i < 5; i++) await pull();
    const { body } = await sandbox.call("GET", "/sandbox/requests");
    const reads = body.data.filter((one: { endpoint: string }) => one.endpoint === "GET /2/dm_events");
    expect(reads).toHaveLength(1);
  });
});

describe("a lookup", () => {
  it("tells what is gone of a hundred", async () => {
    const kept = await post("@NorthwindHelp stays");
    const gone = await post("@NorthwindHelp goes");
    await sandbox.call("DELETE", `/2/tweets/${gone}`, "sandbox-jo_rivers");
    const raws = await x.channel.lookUp(help, [`post:${kept}`, `post:${gone}`, "dm:1"]);
    expect(
      (await Promise.all(raws.map((raw) => x.channel.fold(raw))))
        .flat()
        .filter(({ type }) => type === "removed"),
    ).toEqual([{ type: "removed", externalId: `post:${gone}`, reason: "deleted" }]);
  });
});
