import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { northwindHelpId, spawnSandbox, startTestSandbox, xdk } from "@/tests/support/sandbox";

const entry = path.resolve("lib/sandbox/main.ts");

async function run(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawnSandbox(entry, settings, "pipe");
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said: said.replace(/^npm warn.*\n/gmu, "") };
}

describe("the sandbox on its one port", () => {
  it("has every door: OAuth, streams, activity, webhooks, and tells the stream what a person types in the app", async () => {
    const sandbox = await startTestSandbox();
    const doors = [
      "/2/tweets/search/stream/rules",
      "/2/webhooks",
      "/2/activity/subscriptions",
      "/2/connections",
    ];
    for (const door of doors)
      expect([door, (await sandbox.call("GET", door, "sandbox-app")).status]).toEqual([door, 200]);
    expect((await sandbox.call("POST", "/2/oauth2/token", undefined, {})).status).toBe(401);
    const rule = { add: [{ value: "@NorthwindHelp", tag: "mentions" }] };
    expect((await sandbox.call("POST", "/2/tweets/search/stream/rules", "sandbox-app", rule)).status).toBe(
      201,
    );
    const headers = { authorization: "Bearer sandbox-app" };
    const stream = await fetch(`${sandbox.url}/2/tweets/search/stream`, { headers });
    const reader = stream.body?.getReader();
    await sandbox.call("POST", "/sandbox/posts", undefined, { as: "jo", text: "@NorthwindHelp live" });
    let line = "";
    while (!line.includes("live"))
      line += Buffer.from((await reader?.read())?.value ?? new Uint8Array()).toString();
    expect(JSON.parse(line.trim())).toMatchObject({
      data: { text: "@NorthwindHelp live" },
      matching_rules: [{ tag: "mentions" }],
    });
    await sandbox.stop();
  });

  it("lets X's own client write, reply and look people up", async () => {
    const sandbox = await startTestSandbox();
    const jo = xdk(sandbox, "jo");
    const asked = await jo.posts.create({ text: "@NorthwindHelp where is gate 7?" });
    const id = String(asked.data?.id);
    const answered = await xdk(sandbox, "NorthwindHelp").posts.create({
      text: "Upstairs ^GT",
      reply: { inReplyToTweetId: id },
    });
    expect(answered.data?.text).toBe("@jo Upstairs ^GT");
    const me = await jo.users.getMe({ userFields: ["public_metrics"] });
    expect(me.data).toMatchObject({ username: "jo", publicMetrics: { tweetCount: 1 } });
    const brand = await jo.users.getByUsername("northwindhelp", {
      userFields: ["verified_type", "description"],
    });
    expect(brand.data).toMatchObject({ id: northwindHelpId, verifiedType: "business" });
    await sandbox.stop();
  });

  it("draws a picture for everyone and serves it itself", async () => {
    const sandbox = await startTestSandbox();
    const user = await sandbox.call(
      "GET",
      `/2/users/${northwindHelpId}?user.fields=profile_image_url`,
      "sandbox-app",
    );
    const picture = await fetch(user.body.data.profile_image_url);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await picture.arrayBuffer()).toString("latin1", 1, 4)).toBe("PNG");
    await sandbox.stop();
  });
});

describe("the sandbox's process", () => {
  it("says in one line what is wrong and ends with 1", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "caret-sandbox-"));
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const [live, wrong, busy, noFolder] = await Promise.all([
      run({ CARET_WORLD: "live" }),
      run({ SANDBOX_PORT: "abc" }),
      run({ SANDBOX_PORT: port, CARET_DATA: folder }),
      run({ SANDBOX_PORT: port, CARET_DATA: entry }),
    ]);
    expect(live).toEqual({ code: 1, said: "CARET_WORLD is live: the sandbox does not start there.\n" });
    expect([wrong?.code, wrong?.said]).toEqual([
      1,
      expect.stringContaining("SANDBOX_PORT must be a port number"),
    ]);
    expect(busy).toEqual({ code: 1, said: `Port ${port} is in use. Set SANDBOX_PORT to a free one.\n` });
    expect([noFolder?.code, noFolder?.said]).toEqual([1, expect.stringContaining("CARET_DATA")]);
    taken.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
