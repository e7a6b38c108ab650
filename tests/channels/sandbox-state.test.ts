import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { spawnSandbox, startTestSandbox } from "@/tests/support/sandbox";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "caret-sandbox-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const png =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("the state of the sandbox", () => {
  it("survives a restart: people, posts, edits, counts, messages, media, tokens' rooms and the ledger", async () => {
    const first = await startTestSandbox({ dataDir });
    await first.call("POST", "/sandbox/users", undefined, {
      username: "jo",
      name: "Jo B",
      followers: 302_000,
    });
    const post = await first.call("POST", "/sandbox/posts", undefined, {
      as: "jo",
      text: "@NorthwindHelp hi",
      mediaUrl: png,
    });
    await first.call("POST", "/sandbox/posts", undefined, {
      as: "kim",
      text: "me too",
      inReplyTo: post.body.id,
    });
    const edited = await first.call("POST", "/sandbox/posts", undefined, {
      as: "jo",
      text: "@NorthwindHelp hello",
      edit: post.body.id,
    });
    await first.call("POST", "/sandbox/messages", undefined, {
      from: "jo",
      to: "NorthwindHelp",
      text: "psst",
    });
    first.world.write("toy", { kept: [1, 2] });
    const look = async (sandbox: typeof first) => {
      const query =
        "tweet.fields=public_metrics,edit_history_tweet_ids&expansions=author_id,attachments.media_keys&user.fields=public_metrics";
      const lookup = await sandbox.call("GET", `/2/tweets/${edited.body.id}?${query}`, "sandbox-app");
      const messages = await sandbox.call("GET", "/2/dm_events", "sandbox-NorthwindHelp");
      const ledger = await sandbox.call("GET", "/sandbox/ledger");
      return JSON.stringify([lookup.body, messages.body, ledger.body, sandbox.world.read("toy")]);
    };
    const before = await look(first);
    expect(before).toContain('"reply_count":1');
    await first.stop();
    for (let restart = 0; restart < 3; restart += 1) {
      const again = await startTestSandbox({ dataDir });
      expect(await look(again)).toBe(before);
      await again.stop();
    }
  });

  it("is made compact at a start without losing or changing anything", async () => {
    const first = await startTestSandbox({ dataDir });
    const post = await first.call("POST", "/sandbox/posts", undefined, {
      as: "jo",
      text: "@NorthwindHelp hi",
    });
    await first.call("POST", "/sandbox/posts", undefined, {
      as: "kim",
      text: "same",
      inReplyTo: post.body.id,
    });
    for (let i = 0; i < 2500; i += 1) first.world.putUser({ ...first.world.ensureUser("jo"), followers: i });
    await first.stop();
    const lines = () => readFileSync(path.join(dataDir, "world.jsonl"), "utf8").split("\n").length;
    const before = lines();
    const second = await startTestSandbox({ dataDir });
    expect([before > 2500, lines() < 50]).toEqual([true, true]);
    await second.stop();
    const third = await startTestSandbox({ dataDir });
    expect(third.world.userByUsername("jo")?.followers).toBe(2499);
    expect(third.world.postById(post.body.id)?.replies).toBe(1);
    expect((await third.call("GET", "/sandbox/ledger")).body.data).toHaveLength(2);
    await third.stop();
  });

  it("starts on a journal whose last line was torn", async () => {
    const first = await startTestSandbox({ dataDir });
    await first.call("POST", "/sandbox/posts", undefined, { as: "jo", text: "whole" });
    await first.stop();
    appendFileSync(path.join(dataDir, "world.jsonl"), '{"t":"post","post":{"id":"12');
    const second = await startTestSandbox({ dataDir });
    await second.call("POST", "/sandbox/posts", undefined, { as: "jo", text: "after" });
    await second.stop();
    const third = await startTestSandbox({ dataDir });
    const texts = (await third.call("GET", "/sandbox/ledger")).body.data.map(
      (entry: { text: string }) => entry.text,
    );
    expect(texts).toEqual(["whole", "after"]);
    await third.stop();
  });

  it("keeps every answered post when the process is killed", async () => {
    const port = 21_000 + (process.pid % 5000);
    const entry = path.resolve("lib/sandbox/main.ts");
    const child = spawnSandbox(entry, {
      SANDBOX_PORT: String(port),
      SANDBOX_MAIL_PORT: String(port + 5000),
      CARET_DATA: dataDir,
      SANDBOX_LIMITS: "raised",
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const answered: string[] = [];
    const headers = { "content-type": "application/json" };
    const client = async (name: string) => {
      for (let i = 0; i < 500; i += 1) {
        const body = JSON.stringify({ as: name, text: `${name} ${i}` });
        const answer = await fetch(`http://127.0.0.1:${port}/sandbox/posts`, {
          method: "POST",
          headers,
          body,
        });
        answered.push(((await answer.json()) as { text: string }).text);
      }
    };
    const clients = ["a", "b", "c", "d"].map((name) => client(name).catch(() => undefined));
    while (answered.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await Promise.all([exited, ...clients]);
    const again = await startTestSandbox({ dataDir: path.join(dataDir, "sandbox") });
    const all = (await again.call("GET", "/sandbox/ledger")).body.data.map(
      (one: { text: string }) => one.text,
    );
    const kept = all.filter((text: string) => /^[abcd] \d+$/u.test(text));
    expect(answered.length).toBeGreaterThanOrEqual(100);
    expect(answered.filter((text) => !kept.includes(text))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    await again.stop();
  });
});
