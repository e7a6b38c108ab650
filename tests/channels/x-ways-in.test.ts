import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "@/lib/base/env";
import type { Inbound } from "@/lib/channels/channel";
import { createBatcher } from "@/lib/channels/x/live/batcher";
import { readStream } from "@/lib/channels/x/live/read-stream";
import { xWebhook } from "@/lib/channels/x/verify";
import accounts from "@/messages/en/accounts.json";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";
import { arrived, help, rawOf, wireX } from "../support/x-wire";

const settings = { world: "sandbox" as const, env: readEnv({}) };
let sandbox: TestSandbox;
let server: Server;
let hookUrl: string;
const delivered: { verdict: string; body: string }[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ limits: "raised" });
  server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const bytes = Buffer.concat(chunks);
      if (req.method === "GET") {
        const query = new URL(req.url ?? "", "http://hook").searchParams;
        res.setHeader("content-type", "application/json");
        res.end(JSON.stringify(xWebhook.challenge(settings, query)));
        return;
      }
      const header = (name: string) => {
        const value = req.headers[name];
        return typeof value === "string" ? value : null;
      };
      delivered.push({ verdict: xWebhook.verify(settings, { bytes, header }), body: bytes.toString("utf8") });
      res.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  hookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/x`;
});
afterAll(async () => {
  await sandbox.stop();
  await new Promise((resolve) => server.close(resolve));
});

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

describe("a post that comes by webhook, mentions, search, lookup and stream", () => {
  it("is one and the same interaction whichever way it came", async () => {
    const { body: hook } = await sandbox.call("POST", "/2/webhooks", "sandbox-app", { url: hookUrl });
    expect(hook.data.valid).toBe(true);
    await sandbox.call("POST", "/2/activity/subscriptions", "sandbox-NorthwindHelp", {
      event_type: "post.mention.create",
      filter: { user_id: northwindHelpId },
      webhook_id: hook.data.id,
    });
    const text = "@NorthwindHelp five ways 😀 https://northwind.example/a";
    const { body } = await sandbox.call("POST", "/2/tweets", "sandbox-jo_rivers", { text });
    await until(() => delivered.length > 0);
    expect(delivered[0]?.verdict).toBe("genuine");
    const { channel } = wireX(sandbox);
    const ways: Inbound[] = arrived(await channel.fold(rawOf(delivered[0]?.body, "webhook")));
    for await (const { raw } of channel.pull(help, new Map()))
      if (raw) ways.push(...arrived(await channel.fold(raw)));
    for (const raw of await channel.lookUp(help, [`post:${body.data.id}`]))
      ways.push(...arrived(await channel.fold(raw)));
    const url = `/2/tweets/${body.data.id}?post.fields=conversation_id,created_at,entities,lang,public_metrics,display_text_range&expansions=author_id,edit_history_post_ids&user.fields=public_metrics`;
    const inPostDialect = (await sandbox.call("GET", url, "sandbox-jo_rivers")).body;
    ways.push(...arrived(await channel.fold(rawOf(inPostDialect, "lookup"))));
    expect(ways).toHaveLength(5);
    const essence = ({
      externalId,
      place,
      text: words,
      publishedAt,
      names,
      direction,
      mayApiReply,
    }: Inbound) => ({
      externalId,
      place,
      words,
      publishedAt,
      names,
      direction,
      mayApiReply,
    });
    for (const way of ways) expect(essence(way)).toEqual(ways[0] && essence(ways[0]));
    expect(ways[0]).toMatchObject({ text, names: "body" });
  });

  it("is refused when somebody else signed it", async () => {
    const before = delivered.length;
    await fetch(hookUrl, {
      method: "POST",
      body: "{}",
      headers: { "x-twitter-webhooks-signature": "sha256=x" },
    });
    expect(delivered[before]?.verdict).toBe("forged");
  });
});

describe("an edit of a post", () => {
  it("is the same interaction, in its next version", async () => {
    const { channel } = wireX(sandbox);
    const first = await sandbox.call("POST", "/2/tweets", "sandbox-NorthwindHelp", {
      text: "We open at 8 ^GT",
    });
    const edit = await sandbox.call("POST", "/2/tweets", "sandbox-NorthwindHelp", {
      text: "We open at 9 ^GT",
      edit_options: { previous_post_id: first.body.data.id },
    });
    expect(edit.status).toBe(201);
    const raws = await channel.lookUp(help, [`post:${edit.body.data.id}`]);
    expect(arrived((await Promise.all(raws.map((raw) => channel.fold(raw)))).flat())).toMatchObject([
      {
        externalId: `post:${first.body.data.id}`,
        aliases: [`post:${edit.body.data.id}`],
        version: 2,
        text: "We open at 9 ^GT",
      },
    ]);
  });
});

describe("a stream", () => {
  const stream = () => {
    const response = new PassThrough();
    const opened = {
      response: response as unknown as IncomingMessage,
      close: (reason: Error) => response.destroy(reason),
    };
    const stop = new AbortController();
    return { response, opened, stop, batcher: createBatcher(async () => undefined, stop.signal) };
  };

  it("that falls silent is given up, though its socket stays open", async () => {
    const { response, opened, stop, batcher } = stream();
    response.write("\r\n");
    expect(await readStream(opened, () => [], batcher, stop.signal, 60)).toEqual({
      kind: "cut",
      reason: "silent",
    });
  });

  it("that was told to stop before it began ends at once", async () => {
    const { opened, stop, batcher } = stream();
    stop.abort();
    expect(await readStream(opened, () => [], batcher, stop.signal)).toBe("ended");
  });
});

describe("every code of the channel", () => {
  it("has a sentence that a person reads", () => {
    const source = readdirSync("lib/channels/x", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(path.join("lib/channels/x", file), "utf8"))
      .join("\n");
    const codes = new Set(
      [...source.matchAll(/(?:code|reason|return)[^\n]{0,40}?"(x-[a-z-]+)"/g)].map((match) => match[1] ?? ""),
    );
    for (const header of ["x-rate-limit", "x-user-limit-", "x-app-limit-"]) codes.delete(header);
    const known = new Set([...Object.keys(accounts.codes), ...Object.keys(accounts.unreadable)]);
    expect(codes.size).toBeGreaterThan(35);
    expect([...codes].filter((code) => !known.has(code))).toEqual([]);
  });
});
